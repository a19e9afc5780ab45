package org.welco.request.testing;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.welco.agent.Agent;
import org.welco.request.DraftOrder;
import org.welco.request.Form;
import org.welco.request.FormCatalogue;
import org.welco.request.RequestDrafts;
import org.welco.request.RequestSourceException;
import org.welco.request.RequestSourceException.Kind;

/** A w.c.s. in memory: what it was asked, what it knows, and the troubles that it is told to have. Thread-safe. */
public final class PlayedWcs implements RequestDrafts, FormCatalogue {

    /** A trouble of one call. */
    public enum Trouble {
        NOT_SENT,
        LOST_AFTER_DOING,
        REFUSED
    }

    private final List<DraftOrder> begun = new ArrayList<>();
    private final Map<String, Long> citizens = new HashMap<>();
    private final Map<Long, String> numbers = new HashMap<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private final List<Form> forms =
            new ArrayList<>(List.of(form("voirie", "Signalement voirie"), form("pmr", "Place PMR")));
    private final Map<String, Kind> broken = new HashMap<>();
    private boolean down;
    private final Set<Long> discarded = new HashSet<>();
    private int doubted;
    private int asked;
    private long failing;
    private volatile Runnable whileBeginning = () -> {};
    private volatile Runnable whileLookingUp = () -> {};
    private int lookedUp;

    private static Form form(String slug, String title) {
        return new Form(slug, title, Optional.empty(), "", List.of());
    }

    public synchronized void knows(String citizen, long number) {
        citizens.put(citizen, number);
    }

    public synchronized void numbers(long id, String number) {
        numbers.put(id, number);
    }

    /** The next calls to begin end so, in order. */
    public synchronized void hasTrouble(Trouble... ones) {
        troubles.addAll(List.of(ones));
    }

    public synchronized void isDown(boolean isIt) {
        down = isIt;
    }

    /** Asked about drafts of that form, it has that trouble. */
    public synchronized void breaksOn(String slug, Kind kind) {
        broken.put(slug, kind);
    }

    /** Asked about that draft, our own code fails. */
    public synchronized void fails(long id) {
        failing = id;
    }

    /** Somebody gives that draft up. */
    public synchronized void discards(long id) {
        discarded.add(id);
    }

    /** How often it was asked whether a draft is still there. */
    public synchronized int doubted() {
        return doubted;
    }

    public synchronized void hasNoForm(String slug) {
        forms.removeIf(form -> form.slug().equals(slug));
    }

    /** What happens while it begins a request, before it answers. */
    public void whileBeginning(Runnable work) {
        whileBeginning = work;
    }

    /** What happens while it looks for a citizen, before it answers. */
    public void whileLookingUp(Runnable work) {
        whileLookingUp = work;
    }

    /** How often it answered whether it knows a citizen. */
    public synchronized int lookedUp() {
        return lookedUp;
    }

    public synchronized List<DraftOrder> begun() {
        return List.copyOf(begun);
    }

    /** How often it was asked for a number. */
    public synchronized int asked() {
        return asked;
    }

    private void answer() {
        if (down) {
            throw new RequestSourceException(Kind.UNREACHABLE, "injoignable", false, null);
        }
    }

    @Override
    public Drafted begin(DraftOrder order) {
        whileBeginning.run();
        synchronized (this) {
            answer();
            Trouble trouble = troubles.isEmpty() ? null : troubles.remove(0);
            if (trouble == Trouble.NOT_SENT) {
                throw new RequestSourceException(Kind.UNREACHABLE, "aucune connexion", false, null);
            }
            if (trouble == Trouble.REFUSED) {
                throw new RequestSourceException(Kind.RIGHTS, "vos rôles ne permettent pas", false, null);
            }
            begun.add(order);
            if (trouble == Trouble.LOST_AFTER_DOING) {
                throw new RequestSourceException(Kind.UNREACHABLE, "réponse perdue", true, null);
            }
            return new Drafted(begun.size(), Optional.of("CODE" + begun.size()));
        }
    }

    @Override
    public Optional<Long> citizenNumber(String uuid) {
        whileLookingUp.run();
        synchronized (this) {
            lookedUp++;
            answer();
            return Optional.ofNullable(citizens.get(uuid));
        }
    }

    @Override
    public synchronized Optional<String> numberOf(String form, long id) {
        answer();
        asked++;
        if (id == failing) {
            throw new IllegalStateException("it fails by itself");
        }
        if (broken.containsKey(form)) {
            throw new RequestSourceException(broken.get(form), "w.c.s. est en panne", false, null);
        }
        if (forms.stream().noneMatch(one -> one.slug().equals(form))) {
            throw new RequestSourceException(Kind.FORM, "cette démarche n’existe plus", false, null);
        }
        return Optional.ofNullable(numbers.get(id));
    }

    @Override
    public synchronized boolean isGone(String form, long id) {
        answer();
        doubted++;
        return discarded.contains(id);
    }

    @Override
    public synchronized List<Form> offeredTo(Agent agent) {
        answer();
        return List.copyOf(forms);
    }

    @Override
    public URI fillingPage(String form, long id) {
        return URI.create("https://demarches.ville.test/backoffice/submission/" + form + "/" + id + "/");
    }

    @Override
    public URI requestPage(String form, long id) {
        return URI.create("https://demarches.ville.test/backoffice/management/" + form + "/" + id + "/");
    }

    @Override
    public URI pendingPage() {
        return URI.create("https://demarches.ville.test/backoffice/submission/pending?mine=true");
    }
}
