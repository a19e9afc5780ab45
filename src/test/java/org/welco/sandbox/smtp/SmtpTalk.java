package org.welco.sandbox.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said on one line, in the order that RFC 5321 asks for. One thread. */
final class SmtpTalk {

    private static final Pattern SENDER =
            Pattern.compile("MAIL FROM:<([!-;=?-~]*)>( BODY=\\w+)?( SIZE=\\d+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern RECIPIENT =
            Pattern.compile("RCPT TO:<([!-;=?-~]+@[A-Za-z0-9.-]+)>", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_LINE = 998;
    private static final long LOOKING_MILLIS = 2_000;
    private static final List<String> DEMANDED =
            List.of("From", "To", "Date", "Message-ID", "Subject", "Auto-Submitted");

    private final SmtpSandbox server;
    private final InputStream in;
    private final OutputStream out;
    private boolean greeted;
    private boolean proved;
    private String sender;
    private String recipient;

    SmtpTalk(SmtpSandbox server, Socket line) throws IOException {
        this.server = server;
        this.in = new BufferedInputStream(line.getInputStream());
        this.out = line.getOutputStream();
    }

    void hold() throws IOException {
        if (server.fault() == SmtpFault.CUT) {
            return;
        }
        say("220 sandbox.localhost ESMTP");
        Optional<String> line = line();
        while (line.isPresent() && answer(line.get())) {
            line = line();
        }
    }

    /** @return whether there is more to say */
    private boolean answer(String line) throws IOException {
        String word = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        switch (word) {
            case "EHLO", "HELO" -> greet(word, line);
            case "AUTH" -> prove(line);
            case "MAIL" -> mail(line);
            case "RCPT" -> rcpt(line);
            case "DATA" -> {
                return data();
            }
            case "RSET" -> {
                forget();
                say("250 2.0.0 Ok");
            }
            case "NOOP" -> say("250 2.0.0 Ok");
            case "QUIT" -> {
                say("221 2.0.0 Bye");
                return false;
            }
            default -> say("502 5.5.2 Error: command not recognized");
        }
        return true;
    }

    private void greet(String word, String line) throws IOException {
        if (!line.matches("(?i)(EHLO|HELO) [A-Za-z0-9.\\[\\]:-]+")) {
            say("501 Syntax: EHLO hostname");
            return;
        }
        greeted = true;
        forget();
        if (word.equals("HELO")) {
            say("250 sandbox.localhost");
        } else if (server.login().isEmpty()) {
            say("250-sandbox.localhost");
            say("250 ENHANCEDSTATUSCODES");
        } else {
            say("250-sandbox.localhost");
            say("250 AUTH PLAIN");
        }
    }

    private void prove(String line) throws IOException {
        String[] words = line.split(" ");
        if (words.length != 3
                || !words[1].equalsIgnoreCase("PLAIN")
                || server.login().isEmpty()) {
            say("504 5.5.4 Unrecognized authentication type");
            return;
        }
        String told = new String(Base64.getDecoder().decode(words[2]), StandardCharsets.UTF_8);
        // whom to act as stands before the first NUL, and may be left out
        proved = told.substring(Math.max(0, told.indexOf('\0'))).equals(server.login());
        say(proved ? "235 2.7.0 Authentication successful" : "535 5.7.8 Error: authentication failed");
    }

    private void mail(String line) throws IOException {
        Matcher written = SENDER.matcher(line);
        if (!greeted || sender != null) {
            say("503 5.5.1 Error: bad sequence of commands");
        } else if (!server.login().isEmpty() && !proved) {
            say("530 5.7.0 Authentication required");
        } else if (!written.matches()) {
            say("501 5.5.4 Syntax: MAIL FROM:<address>");
        } else if (server.fault() == SmtpFault.SENDER_REFUSED) {
            say("550 5.7.1 <" + written.group(1) + ">: Sender address rejected");
        } else {
            sender = written.group(1);
            say("250 2.1.0 Ok");
        }
    }

    private void rcpt(String line) throws IOException {
        Matcher written = RECIPIENT.matcher(line);
        if (sender == null) {
            say("503 5.5.1 Error: need MAIL command");
        } else if (!written.matches()) {
            say("501 5.1.3 Bad recipient address syntax");
        } else if (!server.refusal().isEmpty()) {
            refuse(server.refusal());
        } else if (server.fault() == SmtpFault.RECIPIENT_REFUSED) {
            say("550 5.1.1 <" + written.group(1) + ">: Recipient address rejected: User unknown");
        } else if (server.fault() == SmtpFault.LATER) {
            say("451 4.7.1 <" + written.group(1) + ">: Recipient address rejected: Greylisted");
        } else {
            recipient = written.group(1);
            say("250 2.1.5 Ok");
        }
    }

    /** In two lines when it says so. */
    private void refuse(String said) throws IOException {
        say(said);
        if (said.charAt(3) == '-') {
            say(said.substring(0, 3) + " Bye");
        }
    }

    private boolean data() throws IOException {
        if (recipient == null) {
            say("503 5.5.1 Error: need RCPT command");
            return true;
        }
        say("354 End data with <CR><LF>.<CR><LF>");
        StringBuilder written = new StringBuilder();
        Optional<String> line = line();
        while (line.isPresent() && !line.get().equals(".")) {
            written.append(line.get().startsWith(".") ? line.get().substring(1) : line.get())
                    .append("\r\n");
            line = line();
        }
        return line.isPresent() && took(written.toString());
    }

    private boolean took(String written) throws IOException {
        Optional<String> wrong = wrong(written);
        if (server.fault() == SmtpFault.CONTENT_REFUSED || wrong.isPresent()) {
            say("554 5.6.0 " + wrong.orElse("Message content rejected"));
            forget();
            return true;
        }
        if (server.fault() == SmtpFault.SLOW) {
            look();
        }
        server.take(new ReceivedMail(Instant.now(), sender, recipient, written));
        if (server.fault() == SmtpFault.LOST) {
            return false;
        }
        say("250 2.0.0 Ok: queued");
        forget();
        return true;
    }

    private static void look() {
        try {
            Thread.sleep(LOOKING_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<String> wrong(String written) {
        int end = written.indexOf("\r\n\r\n");
        String head = end < 0 ? "" : "\r\n" + written.substring(0, end);
        if (head.chars().anyMatch(sign -> sign > 126)) {
            return Optional.of("non-ASCII in a header");
        }
        for (String line : written.split("\r\n")) {
            if (line.length() > LONGEST_LINE) {
                return Optional.of("line too long");
            }
        }
        return DEMANDED.stream()
                .filter(name -> head.split("(?i)\r\n" + name + ":", -1).length != 2)
                .map(name -> "not exactly one " + name)
                .findFirst();
    }

    private void forget() {
        sender = null;
        recipient = null;
    }

    /** Ended by CR LF; a bare LF, or a byte that 7-bit lines cannot hold, ends the talk. */
    private Optional<String> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int sign = in.read();
        while (sign >= 0 && sign != '\n') {
            if (sign > 126) {
                throw new IOException("8-bit signs were not offered");
            }
            line.write(sign);
            sign = in.read();
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        if (sign < 0) {
            return Optional.empty();
        }
        if (!text.endsWith("\r")) {
            throw new IOException("bare LF");
        }
        return Optional.of(text.substring(0, text.length() - 1));
    }

    private void say(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
