package se.samsvar.command.notification;

import jakarta.mail.MessagingException;
import java.io.IOException;
import se.samsvar.notification.Channel;

/** A way out of the house. Delivering the same again must not make it a second one. */
interface NoticeChannel {

    Channel kind();

    /**
     * @throws RefusedForGood where trying again would not help
     * @throws IOException or another exception where it may help
     */
    Receipt deliver(Dispatch dispatch) throws IOException, MessagingException;

    /**
     * @param messageId what the other side knows it by, the same however often it is tried
     * @param answer what the other side said
     */
    record Receipt(String messageId, String answer) {

        private static final int LONGEST_ANSWER = 300;

        public Receipt {
            answer = shortened(answer);
        }

        /** What others say is kept for ever: one line, and not a long one. */
        static String shortened(String words) {
            String line = words.replaceAll("\\p{Cntrl}+", " ").strip();
            return line.length() <= LONGEST_ANSWER ? line : line.substring(0, LONGEST_ANSWER);
        }
    }
}
