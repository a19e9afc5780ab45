package org.welco.platform.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTTP server made of a bare socket, to misbehave in ways that no library allows. Loopback only. */
public final class RawServer implements AutoCloseable {

    /** What to do with one request; false ends the connection. */
    @FunctionalInterface
    public interface Behaviour {
        boolean answer(String request, OutputStream out) throws IOException;
    }

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final ServerSocket socket;
    private final Behaviour behaviour;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    public RawServer(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread acceptor = new Thread(this::accept, "raw-server");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
    }

    /** Head and body of every request received whole, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    public long count(String method) {
        return requests.stream().filter(one -> one.startsWith(method + " ")).count();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket one = socket.accept();
                Thread worker = new Thread(() -> serve(one), "raw-server-connection");
                worker.setDaemon(true);
                worker.start();
            } catch (IOException e) {
                return; // closed by the test
            }
        }
    }

    private void serve(Socket one) {
        try (one) {
            InputStream in = new BufferedInputStream(one.getInputStream());
            for (String request = read(in); request != null; request = read(in)) {
                requests.add(request);
                if (!behaviour.answer(request, one.getOutputStream())) {
                    return;
                }
            }
        } catch (IOException e) {
            // the client went away: nothing to do in a server that misbehaves on purpose
            requests.add("BROKEN " + e.getMessage());
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int one = in.read();
            if (one < 0) {
                return null;
            }
            head.write(one);
        }
        Matcher length = LENGTH.matcher(head.toString(StandardCharsets.ISO_8859_1));
        if (length.find()) {
            head.write(in.readNBytes(Integer.parseInt(length.group(1))));
        }
        return head.toString(StandardCharsets.UTF_8);
    }

    /** A whole answer on a connection that stays open. */
    public static void reply(OutputStream out, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length
                + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(bytes);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
