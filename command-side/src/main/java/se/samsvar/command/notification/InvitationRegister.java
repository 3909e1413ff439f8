package se.samsvar.command.notification;

import java.util.List;
import se.samsvar.notification.NoticeId;
import se.samsvar.partner.PartnerId;
import se.samsvar.walk.WalkId;

/** The invitations to walks that went out by mail, so that a reply can be told from what anybody might write. */
public interface InvitationRegister {

    /**
     * @param address in lower case
     * @param sequence the calendar entry's
     * @param recipient the recipient's key
     */
    record Invitation(
            WalkId walkId, String address, PartnerId partner, long sequence, NoticeId noticeId, String recipient) {}

    void note(Invitation invitation);

    /** The latest of each organisation that has this address. */
    List<Invitation> find(WalkId walkId, String address);
}
