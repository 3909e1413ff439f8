package se.samsvar.command.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies over 1 MB (imports: 20 MB), by what they announce and by what really comes. */
final class BodyLimit extends OncePerRequestFilter {

    private static final long MEGABYTE = 1_000_000;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long megabytes = request.getRequestURI().startsWith("/api/imports/") ? 20 : 1;
        if (request.getContentLengthLong() > megabytes * MEGABYTE) {
            Problems.write(413, "request.too-large", request, response, megabytes + " MB");
            return;
        }
        chain.doFilter(new Limited(request, megabytes), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long megabytes;

        Limited(HttpServletRequest request, long megabytes) {
            super(request);
            this.megabytes = megabytes;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), megabytes);
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream stream;
        private final long megabytes;
        private long read;

        LimitedStream(ServletInputStream stream, long megabytes) {
            this.stream = stream;
            this.megabytes = megabytes;
        }

        @Override
        public int read() throws IOException {
            int value = stream.read();
            return value < 0 ? value : counted(1, value);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = stream.read(buffer, offset, length);
            return count < 0 ? count : counted(count, count);
        }

        private int counted(int bytes, int answer) throws BodyTooLarge {
            read += bytes;
            if (read > megabytes * MEGABYTE) {
                throw new BodyTooLarge(megabytes);
            }
            return answer;
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
