package se.samsvar.query.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Turns templates into text at once, while what they show is still being read. */
class Rendering {
    private final ThymeleafViewResolver views;

    Rendering(ThymeleafViewResolver views) {
        this.views = views;
    }

    /** Writes to the response as it goes. */
    void write(String view, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
        try {
            View found = views.resolveViewName(view, LocaleContextHolder.getLocale());
            Objects.requireNonNull(found, view).render(model, request, response);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(view, e);
        }
    }

    String text(String view, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
        StringWriter text = new StringWriter();
        write(view, model, request, new Caught(response, new PrintWriter(text)));
        return text.toString();
    }

    /** Keeps what is written from the real response. */
    private static final class Caught extends HttpServletResponseWrapper {
        private final PrintWriter writer;

        Caught(HttpServletResponse response, PrintWriter writer) {
            super(response);
            this.writer = writer;
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        @Override
        public void setContentType(String type) {
            // that of the file stays
        }

        @Override
        public void flushBuffer() {
            writer.flush();
        }
    }
}
