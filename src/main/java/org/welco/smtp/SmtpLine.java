package org.welco.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A line to a mail server that knows whether all of the mail was given, and waits longer for the answer to it than for any other. */
final class SmtpLine extends SMTPTransport {

    private final Sockets sockets;
    private final Duration verdict;
    private boolean given;

    /** @param sockets those of that session: one line for each */
    SmtpLine(Session session, Sockets sockets, Duration verdict) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.sockets = sockets;
        this.verdict = verdict;
    }

    /** Whether the server has all of the mail, whatever it said to it, or said nothing. */
    boolean isGiven() {
        return given;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        sockets.last.setSoTimeout((int) verdict.toMillis());
        given = true;
        super.finishData();
    }

    /** Remembers the socket of the line: the library shows it to nobody, and what it wraps around it reads from it. */
    static final class Sockets extends SocketFactory {

        private Socket last;

        @Override
        public Socket createSocket() {
            last = new Socket();
            return last;
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            last = new Socket(host, port);
            return last;
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            last = new Socket(host, port);
            return last;
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            last = new Socket(host, port, from, fromPort);
            return last;
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            last = new Socket(host, port, from, fromPort);
            return last;
        }
    }
}
