package se.samsvar.calendar;

import java.nio.charset.StandardCharsets;

/** Folds as RFC 5545 wants it, by octets and never within a character; the library counts characters. */
final class ContentLines {

    private static final int MOST_OCTETS = 75;
    private static final String BREAK = "\r\n ";

    private ContentLines() {}

    static String folded(String unfolded) {
        StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / 20);
        unfolded.lines().forEach(line -> fold(line, folded));
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int room = MOST_OCTETS;
        for (int at = 0; at < line.length(); ) {
            String character = Character.toString(line.codePointAt(at));
            int octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets > room) {
                folded.append(BREAK);
                room = MOST_OCTETS - 1;
            }
            folded.append(character);
            room -= octets;
            at += character.length();
        }
        folded.append("\r\n");
    }
}
