package se.samsvar.query.reports;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.http.HttpHeaders;

/** Writes XHTML as PDF. Nothing is fetched: styles stand in the page itself and the letters come with PDFBox. */
class PdfFiles {
    /** Has all letters of Swedish and its neighbours; the bold ones are those that every reader of PDF has. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    PdfFiles() {
        // it tells of every step
        XRLog.setLoggingEnabled(false);
    }

    /** @return the number of pages */
    int write(String xhtml, int firstPage, OutputStream to) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(
                () -> Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT)),
                "Liberation Sans",
                400,
                FontStyle.NORMAL,
                true);
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        builder.useInitialPageNumber(firstPage);
        builder.withHtmlContent(xhtml, null);
        builder.toStream(to);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            int pages = renderer.getRootBox().getLayer().getPages().size();
            renderer.createPDF();
            return pages;
        }
    }

    /** Collects a document that is too long to be made at once; what is made waits on disk. */
    final class LongFile implements AutoCloseable {
        private final List<Path> parts = new ArrayList<>();
        private int pages;

        void add(String xhtml) {
            try {
                Path part = Files.createTempFile("samsvar-report", ".pdf");
                parts.add(part);
                try (OutputStream out = Files.newOutputStream(part)) {
                    pages += write(xhtml, pages + 1, out);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void writeTo(OutputStream to) throws IOException {
            PDFMergerUtility merger = new PDFMergerUtility();
            for (Path part : parts) {
                merger.addSource(part.toFile());
            }
            merger.setDestinationStream(to);
            merger.mergeDocuments(IOUtils.createTempFileOnlyStreamCache());
        }

        @Override
        public void close() throws IOException {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
    }

    static void head(HttpServletResponse response, String name) {
        response.setContentType("application/pdf");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
