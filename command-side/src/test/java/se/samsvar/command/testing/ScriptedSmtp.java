package se.samsvar.command.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A mail server that answers to each command what a test wants, for what a real one can't be made to say. */
public final class ScriptedSmtp implements AutoCloseable {

    private final ServerSocket socket;
    private final Function<String, String> script;
    private final List<String> received = new CopyOnWriteArrayList<>();

    /** @param script the answer to a command such as {@code RCPT TO:<a@b>}, or null for a friendly one */
    public ScriptedSmtp(Function<String, String> script) {
        this.script = script;
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The recipients of the mails that were taken. */
    public List<String> received() {
        return received;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 scripted");
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                recipient = line.startsWith("RCPT") ? line : recipient;
                String answer = script.apply(line);
                say(out, answer == null ? friendly(line) : answer);
                if (answer == null && line.equals("DATA")) {
                    swallow(in);
                    received.add(recipient);
                    say(out, "250 2.0.0 Ok: queued as 4711");
                }
            }
        } catch (IOException e) {
            // the client has gone
        }
    }

    private static String friendly(String command) {
        return switch (command.split("[ :]", 2)[0]) {
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 fine";
        };
    }

    private static void swallow(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
