package se.samsvar.query.figures;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Reader;
import se.samsvar.query.web.Times;

/**
 * The figures as files. CSV is as RFC 4180 but with semicolons and decimal commas, which is what Excel reads in Sweden; it
 * begins with a byte order mark, without which Excel takes it for another encoding.
 */
class FigureExports {
    private static final List<String> COLUMNS = List.of(
            "key",
            "figure",
            "value",
            "unit",
            "n",
            "suppressed",
            "definition",
            "events",
            "from",
            "to",
            "district",
            "asOf",
            "made",
            "madeBy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** When a file was made and for whom. */
    record Made(Instant at, Viewer by) {
        String time() {
            return local(at);
        }

        String name() {
            return by.actor().name() + ", " + by.organisationName();
        }
    }

    void csv(Figures.Answer answer, Made made, OutputStream to) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        out.write('\uFEFF');
        line(out, headings());
        for (Figure figure : answer.items()) {
            line(
                    out,
                    cells(figure, answer, made).stream()
                            .map(FigureExports::cell)
                            .toList());
        }
        out.flush();
    }

    void xlsx(Figures.Answer answer, Made made, OutputStream to) throws IOException {
        try (Workbook book = new Workbook(to, "Samsvar", "1.0")) {
            Worksheet sheet = book.newWorksheet(text("title"));
            row(sheet, 0, headings());
            sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            sheet.freezePane(1, 1);
            int row = 1;
            for (Figure figure : answer.items()) {
                row(sheet, row, cells(figure, answer, made));
                row++;
            }
            sheet.finish();
        }
    }

    private static List<String> headings() {
        return COLUMNS.stream().map(column -> text("export." + column)).toList();
    }

    private static List<@Nullable Object> cells(Figure figure, Figures.Answer answer, Made made) {
        return Arrays.asList(
                figure.key(),
                figure.title(),
                figure.value(),
                figure.unit(),
                figure.n(),
                figure.suppressed() ? text("fewer") : "",
                figure.definition(),
                String.join(", ", figure.fromEvents()),
                local(answer.from()),
                local(answer.to()),
                answer.district() == null ? text("allDistricts") : answer.district(),
                answer.asOfEvent(),
                made.time(),
                made.name());
    }

    private static void row(Worksheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Number number -> sheet.value(row, column, number);
                case String text -> sheet.value(row, column, text);
                case null, default -> {
                    // nothing to say
                }
            }
        }
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        out.write(cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(";", "", "\r\n")));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString().replace('.', ',');
            default -> harmless(value.toString());
        };
    }

    /** A text that a spreadsheet would take for a formula is kept from being one. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String local(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(ZonedDateTime.ofInstant(instant, Times.ZONE));
    }

    private static String text(String key) {
        return FigureTexts.text(Reader.locale(), key);
    }
}
