package se.samsvar.query.security;

import java.util.List;

/** The accounts to show on the login page; whoever runs a demo provides it as a bean. */
public record DemoAccounts(List<Account> accounts) {
    /** @param who whom it stands for, in Swedish */
    public record Account(String name, String who) {}
}
