package se.samsvar.standalone.split;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The way of one node to the mail server. Silenced, it still takes connections, and nothing comes of them. */
final class MailRelay {
    private final ServerSocket entrance;
    private final int server;
    private volatile boolean silent;

    /** @param server port of the mail server on this machine */
    MailRelay(int server) throws IOException {
        this.server = server;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("mail-relay").start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Of what is under way already the end is awaited by whoever has sent it. */
    void silence() {
        silent = true;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket node = entrance.accept();
                if (!silent) {
                    Socket mail = new Socket(InetAddress.getLoopbackAddress(), server);
                    Thread.ofVirtual().start(() -> pump(node, mail));
                    Thread.ofVirtual().start(() -> pump(mail, node));
                }
            } catch (IOException over) {
                return;
            }
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // the other direction has closed both
        }
    }
}
