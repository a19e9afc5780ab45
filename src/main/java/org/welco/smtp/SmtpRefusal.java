package org.welco.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
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

    private SmtpRefusal() {}

    static MailMessageException of(MessagingException failure) {
        List<Exception> chain = chain(failure);
        for (Exception one : chain) {
            if (one instanceof SMTPAddressFailedException address) {
                return judged(address.getReturnCode(), NO_RECIPIENT, true);
            }
        }
        for (Exception one : chain) {
            if (one instanceof SMTPSendFailedException send) {
                // its own name is the installation's trouble, and may be mended: the mail waits
                boolean ours = send.getCommand() != null && send.getCommand().startsWith("MAIL");
                return judged(send.getReturnCode(), ours ? NO_SENDER : NO_CONTENT, !ours);
            }
            if (one instanceof AuthenticationFailedException) {
                return again(NO_LOGIN);
            }
            if (one instanceof MailConnectException) {
                return again(NO_CONNECTION);
            }
        }
        boolean cipher = chain.stream().anyMatch(SmtpRefusal::isAboutCiphers);
        return again(cipher ? NO_CIPHER : LOST);
    }

    private static boolean isAboutCiphers(Exception one) {
        return one instanceof SSLException
                || one.getMessage() != null && one.getMessage().contains("STARTTLS");
    }

    private static MailMessageException judged(int code, String refused, boolean lasting) {
        if (code >= 500) {
            return new MailMessageException(refused + " (" + code + ")", lasting);
        }
        return again(code >= 400 ? LATER + " (" + code + ")" : LOST);
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
