package org.welco.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.welco.message.MailMessageException;

/**
 * Why a mail was not taken over. What servers and the library say quotes addresses, so that nothing of it goes on but numbers; neither
 * does the cause.
 */
final class SmtpRefusal {

    private static final String NO_CONNECTION = "le serveur de courriel est injoignable";
    private static final String NO_LOGIN = "le serveur de courriel n’accepte pas notre identifiant";
    private static final String NO_CIPHER = "la liaison avec le serveur de courriel n’a pas pu être chiffrée";
    private static final String NO_RECIPIENT = "cette adresse est refusée par le serveur de courriel";
    private static final String NO_SENDER = "notre adresse d’expéditeur est refusée par le serveur de courriel";
    private static final String NO_CONTENT = "ce courriel est refusé par le serveur de courriel";
    private static final String LATER = "le serveur de courriel remet à plus tard";
    private static final String LOST = "le serveur de courriel n’a pas répondu";

    /** Codes of RFC 5321 by which a server says that it has no such box. */
    private static final Set<Integer> OF_A_BOX = Set.of(550, 551, 553);

    /** What RFC 3463 has servers say more exactly. */
    private static final Pattern ENHANCED = Pattern.compile("^\\s*5\\d\\d[ -](5\\.\\d{1,3}\\.\\d{1,3})\\b");

    /** Of these, those that speak of whoever writes. */
    private static final Set<String> OF_THE_SENDER = Set.of("5.1.7", "5.1.8");

    private SmtpRefusal() {}

    /** @param given whether the server has all of the mail: without an answer it may have sent it on */
    static MailMessageException of(MessagingException failure, boolean given) {
        List<Exception> chain = chain(failure);
        for (Exception one : chain) {
            if (one instanceof SMTPAddressFailedException address) {
                boolean lasting = isLasting(address.getReturnCode(), address.getMessage());
                return judged(address.getReturnCode(), NO_RECIPIENT, lasting, given);
            }
        }
        for (Exception one : chain) {
            if (one instanceof SMTPSendFailedException send) {
                // its own name is the installation's trouble, and may be mended: the mail waits
                boolean ours = send.getCommand() != null && send.getCommand().startsWith("MAIL");
                boolean lasting = !ours && isLasting(send.getReturnCode(), send.getMessage());
                return judged(send.getReturnCode(), ours ? NO_SENDER : NO_CONTENT, lasting, given);
            }
            if (one instanceof AuthenticationFailedException) {
                return again(NO_LOGIN);
            }
            if (one instanceof MailConnectException) {
                return again(NO_CONNECTION);
            }
        }
        boolean cipher = chain.stream().anyMatch(SmtpRefusal::isAboutCiphers);
        return cipher ? again(NO_CIPHER) : lost(given);
    }

    private static boolean isAboutCiphers(Exception one) {
        return one instanceof SSLException
                || one.getMessage() != null && one.getMessage().contains("STARTTLS");
    }

    private static MailMessageException judged(int code, String refused, boolean lasting, boolean given) {
        if (code >= 500) {
            return new MailMessageException(refused + " (" + code + ")", lasting);
        }
        return code >= 400 ? again(LATER + " (" + code + ")") : lost(given);
    }

    /** Only what is wrong with the address is: what is wrong with us, or with what we write, may be mended meanwhile. */
    private static boolean isLasting(int code, String said) {
        Matcher enhanced = ENHANCED.matcher(Objects.requireNonNullElse(said, ""));
        if (!enhanced.find()) {
            return OF_A_BOX.contains(code);
        }
        String meaning = enhanced.group(1);
        return meaning.matches("5\\.[12]\\.\\d+")
                ? !OF_THE_SENDER.contains(meaning)
                : OF_A_BOX.contains(code) && !meaning.startsWith("5.7.");
    }

    private static MailMessageException lost(boolean given) {
        return given ? MailMessageException.lost(LOST) : again(LOST);
    }

    private static MailMessageException again(String sentence) {
        return new MailMessageException(sentence, false);
    }

    /** The library hangs one failure to another by its own means, beside their causes. */
    private static List<Exception> chain(MessagingException failure) {
        List<Exception> chain = new ArrayList<>();
        Exception next = failure;
        while (next != null && !chain.contains(next)) {
            chain.add(next);
            next = next instanceof MessagingException told ? told.getNextException() : null;
        }
        return chain;
    }
}
