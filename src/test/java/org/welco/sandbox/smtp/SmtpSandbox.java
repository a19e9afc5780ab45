package org.welco.sandbox.smtp;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The mail server, on a port of the loopback interface. Thread-safe. */
public final class SmtpSandbox implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SmtpSandbox.class.getName());
    private static final int SILENCE_MILLIS = 30_000;

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "sandbox smtp");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
    private final List<ReceivedMail> received = new CopyOnWriteArrayList<>();
    private volatile SmtpFault fault = SmtpFault.NONE;
    private volatile String login = "";
    private volatile String refusal = "";

    /** @throws IOException when no port is free */
    public SmtpSandbox() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        threads.execute(this::listen);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** From now on. */
    public void fail(SmtpFault now) {
        fault = now;
    }

    /** From now on each recipient is answered that. */
    public void refuseRecipients(String said) {
        refusal = said;
    }

    /** From now on nothing is taken from whoever does not prove to be that user. */
    public void demand(String user, String password) {
        login = "\0" + user + "\0" + password;
    }

    /** Everything that was taken over, oldest first. */
    public List<ReceivedMail> received() {
        return List.copyOf(received);
    }

    /** What went into that box, oldest first. */
    public List<ReceivedMail> received(String recipient) {
        return received.stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .toList();
    }

    SmtpFault fault() {
        return fault;
    }

    /** What each recipient is answered; empty while they are not refused so. */
    String refusal() {
        return refusal;
    }

    /** Empty: nobody has to prove anything. */
    String login() {
        return login;
    }

    void take(ReceivedMail mail) {
        received.add(mail);
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket line = door.accept();
                lines.add(line);
                threads.execute(() -> talk(line));
            } catch (IOException closed) {
                LOG.log(Level.DEBUG, "sandbox smtp: the door is shut");
            }
        }
    }

    private void talk(Socket line) {
        try (line) {
            line.setSoTimeout(SILENCE_MILLIS);
            new SmtpTalk(this, line).hold();
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "sandbox smtp: the caller went away: {0}", gone.getMessage());
        } finally {
            lines.remove(line);
        }
    }

    /** Stops at once; open lines are cut. */
    @Override
    public void close() {
        try {
            door.close();
            for (Socket line : lines) {
                line.close();
            }
        } catch (IOException broken) {
            LOG.log(Level.DEBUG, "sandbox smtp: {0}", broken.getMessage());
        }
        threads.shutdownNow();
    }
}
