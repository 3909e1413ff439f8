package se.samsvar.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.TestClock;

class FigureExportsTest {
    private static final FigureExports.Made MADE = new FigureExports.Made(TestClock.START, new Viewer(Happenings.LEAD));

    @TempDir
    private Path directory;

    private final FigureExports exports = new FigureExports();

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46", "-1", "@SUM(A1)", "\tx", "\rx"})
    void aTextIsNeverAFormula(String text) {
        assertThat(FigureExports.harmless(text)).isEqualTo("'" + text);
        assertThat(FigureExports.harmless("a" + text)).isEqualTo("a" + text);
    }

    @Test
    void numbersAreWrittenAsExcelReadsThemInSweden() throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        exports.csv(answer(), MADE, csv);
        assertThat(csv.toString(StandardCharsets.UTF_8))
                .contains("\"walk-median\";\"=Tid \"\"till\"\" vandring\";\"50,5\"".replace("=Tid", "'=Tid"))
                .contains("\"2026-03-03 21:30\";\"lead, Operativ ledning\"\r\n");
    }

    @Test
    void theWorkbookHoldsNumbersAsNumbersAndTextsAsTexts() throws IOException {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        exports.xlsx(answer(), MADE, book);
        String sheet = entry(book.toByteArray(), "xl/worksheets/sheet1.xml");
        String strings = entry(book.toByteArray(), "xl/sharedStrings.xml");
        assertThat(sheet).contains("<v>50.5</v>", "<v>4</v>", "<v>99</v>").doesNotContain("<f>");
        assertThat(strings).contains("Från händelsen", "lead, Operativ ledning", "Definition");
    }

    private static Figures.Answer answer() {
        Figure figure = new Figure(
                "walk-median",
                "=Tid \"till\" vandring",
                50.5,
                "timmar",
                "Från händelsen",
                List.of("WalkHeld"),
                4L,
                false,
                FigureKind.WALK_MEDIAN,
                "");
        return new Figures.Answer(null, null, null, 99, List.of(figure));
    }

    private String entry(byte[] book, String name) throws IOException {
        Path file = Files.write(directory.resolve("book.xlsx"), book);
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("&#xe5;", "å")
                    .replace("&#xe4;", "ä");
        }
    }
}
