package org.welco.mail.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.welco.mail.DocumentState;
import org.welco.mail.document.DocumentIntake;
import org.welco.mail.registry.FetchedMail;
import org.welco.mail.registry.MailRegistry;
import org.welco.mail.registry.RegisteredMail;
import org.welco.mail.registry.RegistryException;

/**
 * Fetches a batch of letters and hands each over as soon as its document is stored. What the registry cannot give in one
 * answer is asked for in smaller ones, down to one letter alone, then by the file routes; what it cannot give at all comes
 * without its document. One letter never stops the others; a registry that does not answer stops them all.
 */
@ApplicationScoped
class FetchLetters {

    private MailRegistry registry;
    private DocumentIntake intake;

    FetchLetters() {}

    @Inject
    public FetchLetters(MailRegistry registry, DocumentIntake intake) {
        this.registry = registry;
        this.intake = intake;
    }

    /** @throws RegistryException when the registry as a whole does not serve us */
    void fetch(List<RegisteredMail> batch, LetterTaker taker) {
        Set<Long> taken = new HashSet<>();
        try {
            registry.fetch(batch.stream().map(RegisteredMail::resId).toList(), intake, fetched -> {
                taken.add(fetched.mail().resId());
                taker.take(fetched, lackOf(fetched));
            });
        } catch (RegistryException failure) {
            smaller(batch.stream().filter(mail -> !taken.contains(mail.resId())).toList(), failure, taker);
        }
    }

    private void smaller(List<RegisteredMail> left, RegistryException failure, LetterTaker taker) {
        if (left.isEmpty()) {
            return;
        }
        if (isOfTheRegistry(failure)) {
            throw failure;
        }
        if (left.size() == 1) {
            alone(left.get(0), failure, taker);
            return;
        }
        for (List<RegisteredMail> half : halves(left)) {
            fetch(half, taker);
        }
    }

    private static List<List<RegisteredMail>> halves(List<RegisteredMail> mails) {
        int middle = mails.size() / 2;
        List<List<RegisteredMail>> halves = new ArrayList<>();
        halves.add(mails.subList(0, middle));
        halves.add(mails.subList(middle, mails.size()));
        return halves;
    }

    private void alone(RegisteredMail mail, RegistryException failure, LetterTaker taker) {
        try {
            FetchedMail fetched = registry.fetchFile(mail, intake);
            taker.take(fetched, lackOf(fetched));
        } catch (RegistryException second) {
            if (isOfTheRegistry(second)) {
                throw second;
            }
            if (failure.kind() == RegistryException.Kind.MEMORY) {
                taker.take(
                        new FetchedMail(mail, FetchedMail.Presence.MISSING, Optional.empty()),
                        DocumentState.TOO_BIG_FOR_REGISTRY);
            } else {
                taker.leave(mail, failure.getMessage());
            }
        }
    }

    /** Whether the registry as a whole does not serve us, rather than these letters alone. */
    private boolean isOfTheRegistry(RegistryException failure) {
        return switch (failure.kind()) {
            case MEMORY, UNREADABLE, SERVER_ERROR, GONE, REFUSED, RIGHTS -> false;
            case UNREACHABLE -> !stillLists();
            default -> true;
        };
    }

    /** A letter whose document never comes must not stop the others: the list tells whether anybody is there. */
    private boolean stillLists() {
        try {
            registry.list(0, 1);
            return true;
        } catch (RegistryException noList) {
            return false;
        }
    }

    static DocumentState lackOf(FetchedMail fetched) {
        return switch (fetched.presence()) {
            case PRESENT -> DocumentState.EMPTY;
            case MISSING -> DocumentState.MISSING;
            case NONE -> DocumentState.NONE;
            case TOO_BIG -> DocumentState.TOO_BIG;
        };
    }
}
