package org.welco.mail.harvest;

import java.util.Optional;
import org.welco.mail.DocumentState;
import org.welco.mail.MailReference;
import org.welco.mail.document.StoredDocument;
import org.welco.mail.registry.FetchedMail;
import org.welco.mail.registry.MailRegistry;
import org.welco.mail.registry.RegisteredMail;
import org.welco.mail.registry.RegistryException;

/** Takes fetched letters in and counts them; used by one harvest, on one thread. */
final class LetterTaker {

    private final MailRegistry registry;
    private final RegisterMail register;
    private final boolean keepSender;
    private final Tally tally;
    private final HarvestLog log;
    private final long listed;

    LetterTaker(
            MailRegistry registry,
            RegisterMail register,
            boolean keepSender,
            Tally tally,
            HarvestLog log,
            long listed) {
        this.registry = registry;
        this.register = register;
        this.keepSender = keepSender;
        this.tally = tally;
        this.log = log;
        this.listed = listed;
    }

    /** @param lack what to write when there is no document */
    void take(FetchedMail fetched, DocumentState lack) {
        MailReference reference = MailReference.ofRegistry(fetched.mail().resId());
        if (register.register(fetched, lack, sender(fetched.mail().resId()))) {
            tally.came++;
            if (!isUsable(fetched)) {
                tally.flagged++;
            }
            log.came(reference, words(fetched, lack));
        } else {
            tally.known++;
        }
        log.progress(done(), listed);
    }

    /** That letter cannot come this time; the sentence says why. */
    void leave(RegisteredMail mail, String sentence) {
        tally.failed++;
        log.warn(MailReference.ofRegistry(mail.resId()) + " : " + sentence);
        log.progress(done(), listed);
    }

    /** The sender is a convenience: a refusal there never keeps the letter out. */
    private Optional<String> sender(long resId) {
        if (!keepSender) {
            return Optional.empty();
        }
        try {
            return registry.sender(resId);
        } catch (RegistryException failure) {
            log.warn(MailReference.ofRegistry(resId) + " : expéditeur non lu, " + failure.getMessage());
            return Optional.empty();
        }
    }

    private long done() {
        return (long) tally.came + tally.known + tally.returned + tally.failed;
    }

    private static boolean isUsable(FetchedMail fetched) {
        return fetched.document()
                .filter(document -> document.size() > 0)
                .map(StoredDocument::mediaType)
                .filter("application/pdf"::equals)
                .isPresent();
    }

    private static String words(FetchedMail fetched, DocumentState lack) {
        return fetched.document()
                .map(document -> document.size() == 0
                        ? "document vide"
                        : document.mediaType() + ", " + (document.size() + 1023) / 1024 + " ko")
                .orElseGet(() -> switch (lack) {
                    case NONE -> "sans document";
                    case TOO_BIG -> "document trop gros";
                    case TOO_BIG_FOR_REGISTRY -> "document trop volumineux pour Maarch";
                    default -> "document manquant";
                });
    }
}
