package se.samsvar.actor;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.setting.SettingRefused;

/** Who may sign in, as whoever runs Samsvar has written it down. */
public final class AccountBook {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * An account as it is written down.
     *
     * @param password encoded, with the name of its encoding first, as in {@code {bcrypt}$2a$…}
     * @param role one of {@link Role}, but not one that only the product itself has
     * @param organisation the code of a partner
     */
    public record Written(
            @Nullable String password,
            @Nullable String role,
            @Nullable String organisation) {}

    /** @param passwordHash encoded, with the name of its encoding first */
    public record Entry(Actor actor, String passwordHash) {}

    /** @throws SettingRefused in words for whoever wrote it, where an account can't be meant */
    public AccountBook(Map<String, Written> accounts) {
        accounts.forEach((name, written) -> entries.put(name, entry(name, written)));
    }

    /**
     * The same accounts.
     *
     * @throws SettingRefused in words for whoever wrote it, where an account can't be meant
     */
    public static Map<String, Written> checked(Map<String, Written> accounts) {
        accounts.forEach(AccountBook::entry);
        return accounts;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public Optional<Entry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    private static Entry entry(String name, Written written) {
        String setting = "samsvar.accounts." + name;
        String password = needed(setting + ".password", written.password());
        if (!password.matches("\\{[A-Za-z0-9@+-]+}.+") || password.startsWith("{noop}")) {
            throw new SettingRefused(
                    setting + ".password must be encoded: a password in clear is not kept.",
                    "Write what it was encoded as, as in {bcrypt}$2a$….");
        }
        Role role = role(setting, needed(setting + ".role", written.role()));
        PartnerId organisation = new PartnerId(needed(setting + ".organisation", written.organisation()));
        if (PartnerCatalogue.find(organisation).isEmpty()) {
            throw new SettingRefused(
                    setting + ".organisation is none: " + organisation.code() + ".",
                    "Write an organisation's code, as in mimer.");
        }
        return new Entry(new Actor(name, role, organisation), password);
    }

    private static Role role(String setting, String written) {
        return people().filter(role ->
                        role.name().equals(written.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new SettingRefused(
                        setting + ".role must be one of "
                                + people().map(Role::name).collect(Collectors.joining(", ")) + ", and is " + written
                                + ".",
                        "Write one of them."));
    }

    private static Stream<Role> people() {
        return Stream.of(Role.values()).filter(role -> role != Role.SYSTEM && role != Role.LINK_HOLDER);
    }

    private static String needed(String setting, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new SettingRefused(setting + " is missing.", "Write all three: .password, .role and .organisation.");
        }
        return value;
    }
}
