package se.samsvar.command.notification;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsvar.notification.NoticeId;
import se.samsvar.partner.PartnerId;
import se.samsvar.walk.WalkId;

/** In PostgreSQL, written before each mail is sent: a mail that was sent is never missing here. */
class JdbcInvitationRegister implements InvitationRegister {

    private final JdbcClient jdbc;

    JdbcInvitationRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(Invitation invitation) {
        jdbc.sql("""
                INSERT INTO command.walk_invitation (walk_id, address, partner, sequence, notice_id, recipient)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (walk_id, address, partner) DO UPDATE
                SET sequence = excluded.sequence, notice_id = excluded.notice_id, recipient = excluded.recipient
                WHERE excluded.sequence >= walk_invitation.sequence""")
                .param(invitation.walkId().value())
                .param(invitation.address().toLowerCase(Locale.ROOT))
                .param(invitation.partner().code())
                .param(invitation.sequence())
                .param(invitation.noticeId().value())
                .param(invitation.recipient())
                .update();
    }

    @Override
    public List<Invitation> find(WalkId walkId, String address) {
        return jdbc.sql("SELECT * FROM command.walk_invitation WHERE walk_id = ? AND address = ?")
                .param(walkId.value())
                .param(address.toLowerCase(Locale.ROOT))
                .query((row, number) -> new Invitation(
                        walkId,
                        row.getString("address"),
                        new PartnerId(row.getString("partner")),
                        row.getLong("sequence"),
                        new NoticeId(row.getObject("notice_id", UUID.class)),
                        row.getString("recipient")))
                .list();
    }
}
