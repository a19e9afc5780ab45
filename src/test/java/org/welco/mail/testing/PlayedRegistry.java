package org.welco.mail.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.welco.mail.document.DocumentIntake;
import org.welco.mail.document.IncomingDocument;
import org.welco.mail.document.StoredDocument;
import org.welco.mail.registry.FetchedMail;
import org.welco.mail.registry.MailRegistry;
import org.welco.mail.registry.RegisteredMail;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.registry.RegistryLink;
import org.welco.mail.registry.RegistryLink.Statuses;
import org.welco.mail.registry.Standing;

/**
 * A registry in memory that keeps letters, statuses and history as Maarch does, and fails as it is told to. Its writes
 * can be lost on the way there or on the way back. Used by one thread, or guarded by whoever uses it from several.
 */
public final class PlayedRegistry implements MailRegistry {

    public static final Statuses STATUSES = new Statuses("GRC", "GRC_TRT", "GRC_SENT", "GRCREFUSED", "GRC_REP");

    private final Map<Long, PlayedLetter> letters = new TreeMap<>();
    private final Map<Call, Deque<Trouble>> troubles = new EnumMap<>(Call.class);
    private final Map<Call, Kind> always = new EnumMap<>(Call.class);
    private final List<Said> said = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();
    private final List<Runnable> atNextList = new ArrayList<>();
    private final Set<Long> tooBigForItsMemory = new HashSet<>();
    private Optional<Set<String>> perimeter = Optional.empty();
    private boolean showsHistory = true;
    private long memory = Long.MAX_VALUE;
    private RegistryLink link = link(RegistryLink.State.ON, "settings 1");

    /** What can be asked of it. */
    public enum Call {
        LIST,
        FETCH,
        FILE,
        SENDER,
        STANDING,
        RECEIVED,
        SENT,
        REFUSED,
        ANSWERED,
        NOTE,
        HISTORY
    }

    /** What it was asked, in order; status and text are empty for a reading call. */
    public record Said(Call call, long resId, String status, String text) {}

    /** A status that one of our writes set. */
    public record Move(long resId, String before, String after) {}

    /** @param done whether a write is carried out all the same */
    private record Trouble(RegistryException failure, boolean done) {}

    public PlayedRegistry holds(PlayedLetter... given) {
        for (PlayedLetter letter : given) {
            letters.put(letter.resId, letter);
        }
        return this;
    }

    /** That call fails once, nothing being done. */
    public PlayedRegistry refuses(Call call, Kind kind) {
        return next(call, new RegistryException(kind, "refus : " + kind), false);
    }

    /** That call fails from now on, until {@link #mends}. */
    public PlayedRegistry alwaysRefuses(Call call, Kind kind) {
        always.put(call, kind);
        return this;
    }

    /** That call never arrives there, and nobody can tell. */
    public PlayedRegistry losesOnTheWay(Call call) {
        return next(call, lost(), false);
    }

    /** That call is carried out, and its answer never comes back. */
    public PlayedRegistry losesTheAnswer(Call call) {
        return next(call, lost(), true);
    }

    /** That call fails once, asking to come back later. */
    public PlayedRegistry asksToWait(Call call, Duration wait) {
        return next(call, new RegistryException(Kind.MIGRATION, "migration", false, Optional.of(wait), null), false);
    }

    private PlayedRegistry next(Call call, RegistryException failure, boolean done) {
        troubles.computeIfAbsent(call, one -> new ArrayDeque<>()).add(new Trouble(failure, done));
        return this;
    }

    private static RegistryException lost() {
        return new RegistryException(Kind.UNREACHABLE, "réponse perdue", true, Optional.empty(), null);
    }

    /** All goes well from now on. */
    public PlayedRegistry mends() {
        troubles.clear();
        always.clear();
        perimeter = Optional.empty();
        return this;
    }

    /** Only letters in these statuses are in reach. */
    public PlayedRegistry showsOnly(String... statuses) {
        perimeter = Optional.of(Set.of(statuses));
        return this;
    }

    public PlayedRegistry showsAll() {
        perimeter = Optional.empty();
        return this;
    }

    public PlayedRegistry hidesHistory() {
        showsHistory = false;
        return this;
    }

    /** Runs out of memory beyond so many declared bytes in one answer. */
    public PlayedRegistry hasMemoryFor(long bytes) {
        memory = bytes;
        return this;
    }

    /** Not even its file route can give that one. */
    public PlayedRegistry canNeverGive(long resId) {
        tooBigForItsMemory.add(resId);
        return this;
    }

    /** Its file route can give that one again. */
    public PlayedRegistry canGiveAgain(long resId) {
        tooBigForItsMemory.remove(resId);
        return this;
    }

    /** Happens once, right after the next list was made. */
    public PlayedRegistry afterNextList(Runnable event) {
        atNextList.add(event);
        return this;
    }

    /** Somebody there puts a letter in a status, or back in our tray. */
    public PlayedRegistry moves(long resId, String status) {
        letters.get(resId).status = status;
        return this;
    }

    /** Somebody there deletes a letter. */
    public PlayedRegistry forgets(long resId) {
        letters.remove(resId);
        return this;
    }

    public PlayedRegistry linked(RegistryLink next) {
        link = next;
        return this;
    }

    /** A link that harvests by 16 MB and keeps neither sender nor link in history. */
    public static RegistryLink link(RegistryLink.State state, String fingerprint) {
        return new RegistryLink(
                state,
                state == RegistryLink.State.INVALID ? "MAARCH_FEED.URL manque" : "",
                STATUSES,
                Duration.ofMinutes(5),
                16_000_000,
                false,
                180,
                false,
                false,
                fingerprint);
    }

    /** The same link with other codes of statuses. */
    public static RegistryLink with(Statuses statuses, String fingerprint) {
        RegistryLink usual = link(RegistryLink.State.ON, fingerprint);
        return new RegistryLink(
                usual.state(),
                usual.reason(),
                statuses,
                usual.feedInterval(),
                usual.batchBytes(),
                usual.keepSender(),
                usual.keepDocumentDays(),
                usual.linkToLetter(),
                usual.linkInHistory(),
                fingerprint);
    }

    /** A link that keeps senders. */
    public static RegistryLink keepingSenders() {
        return new RegistryLink(
                RegistryLink.State.ON,
                "",
                STATUSES,
                Duration.ofMinutes(5),
                16_000_000,
                true,
                180,
                false,
                false,
                "keeping senders");
    }

    /** A link with that of MAARCH_LINK and LINK_IN_HISTORY. */
    public static RegistryLink linking(boolean toLetter, boolean inHistory) {
        return new RegistryLink(
                RegistryLink.State.ON,
                "",
                STATUSES,
                Duration.ofMinutes(5),
                16_000_000,
                false,
                180,
                toLetter,
                inHistory,
                "linking");
    }

    @Override
    public RegistryLink link() {
        return link;
    }

    @Override
    public List<RegisteredMail> list(long afterResId, int limit) {
        said.add(new Said(Call.LIST, afterResId, "", ""));
        fail(Call.LIST);
        List<RegisteredMail> listed = letters.values().stream()
                .filter(letter -> letter.status.equals(link.statuses().toProcess()) && isInReach(letter))
                .filter(letter -> letter.resId > afterResId)
                .limit(limit)
                .map(PlayedLetter::registered)
                .toList();
        List<Runnable> events = List.copyOf(atNextList);
        atNextList.clear();
        events.forEach(Runnable::run);
        return listed;
    }

    @Override
    public void fetch(Collection<Long> resIds, DocumentIntake intake, Consumer<FetchedMail> consumer) {
        resIds.forEach(resId -> said.add(new Said(Call.FETCH, resId, "", "")));
        fail(Call.FETCH);
        List<PlayedLetter> asked = letters.values().stream()
                .filter(letter -> resIds.contains(letter.resId))
                .filter(letter -> letter.status.equals(link.statuses().toProcess()) && isInReach(letter))
                .toList();
        long bytes = asked.stream().mapToLong(PlayedLetter::weight).sum();
        if (bytes > memory) {
            throw new RegistryException(Kind.MEMORY, "plus de mémoire");
        }
        for (PlayedLetter letter : asked) {
            failFor(letter);
            consumer.accept(given(letter, intake));
        }
    }

    private static void failFor(PlayedLetter letter) {
        if (letter.broken) {
            throw new RegistryException(Kind.UNREADABLE, "réponse illisible");
        }
        if (letter.stalls) {
            throw new RegistryException(Kind.UNREACHABLE, "réponse interrompue");
        }
    }

    private static FetchedMail given(PlayedLetter letter, DocumentIntake intake) {
        if (letter.lost) {
            return new FetchedMail(letter.registered(), FetchedMail.Presence.MISSING, Optional.empty());
        }
        return letter.document
                .map(bytes -> new FetchedMail(
                        letter.registered(), FetchedMail.Presence.PRESENT, Optional.of(stored(bytes, intake))))
                .orElseGet(() -> new FetchedMail(letter.registered(), FetchedMail.Presence.NONE, Optional.empty()));
    }

    private static StoredDocument stored(byte[] bytes, DocumentIntake intake) {
        try (IncomingDocument incoming = intake.begin()) {
            incoming.stream().write(bytes);
            return incoming.finish();
        } catch (IOException tooBig) {
            throw new UncheckedIOException(tooBig);
        }
    }

    @Override
    public FetchedMail fetchFile(RegisteredMail mail, DocumentIntake intake) {
        said.add(new Said(Call.FILE, mail.resId(), "", ""));
        fail(Call.FILE);
        PlayedLetter letter = letters.get(mail.resId());
        if (tooBigForItsMemory.contains(mail.resId())) {
            throw new RegistryException(Kind.MEMORY, "plus de mémoire");
        }
        failFor(letter);
        return given(letter, intake);
    }

    @Override
    public Optional<String> sender(long resId) {
        said.add(new Said(Call.SENDER, resId, "", ""));
        fail(Call.SENDER);
        return Optional.of("Expéditeur " + resId);
    }

    @Override
    public Optional<Standing> standing(long resId) {
        said.add(new Said(Call.STANDING, resId, "", ""));
        fail(Call.STANDING);
        return Optional.ofNullable(letters.get(resId))
                .filter(this::isInReach)
                .map(letter -> new Standing(letter.status, letter.number));
    }

    @Override
    public void received(long resId) {
        write(Call.RECEIVED, resId, link.statuses().received(), "", letter -> {});
    }

    @Override
    public void sent(long resId, String number, String address, String status) {
        write(Call.SENT, resId, status, number, letter -> {
            letter.number = Optional.of(number);
            letter.link = Optional.of(address);
        });
    }

    @Override
    public void refused(long resId, String note) {
        write(Call.REFUSED, resId, link.statuses().refused(), note, letter -> addLine(letter, note));
    }

    @Override
    public void answered(long resId, String text, String status) {
        write(Call.ANSWERED, resId, status, text, letter -> addLine(letter, text));
    }

    @Override
    public void note(long resId, String text, String status) {
        write(Call.NOTE, resId, status, text, letter -> addLine(letter, text));
    }

    private static void addLine(PlayedLetter letter, String text) {
        letter.history.add(new PlayedLetter.Line(text, letter.status));
    }

    private void write(Call call, long resId, String status, String text, Consumer<PlayedLetter> effect) {
        said.add(new Said(call, resId, status, text));
        Optional<Trouble> trouble = troubleOf(call);
        if (trouble.isPresent() && !trouble.get().done()) {
            throw trouble.get().failure();
        }
        PlayedLetter letter = letters.get(resId);
        if (letter == null) {
            throw new RegistryException(Kind.GONE, "courrier introuvable");
        }
        if (!isInReach(letter)) {
            throw new RegistryException(Kind.RIGHTS, "hors du périmètre");
        }
        moves.add(new Move(resId, letter.status, status));
        letter.status = status;
        effect.accept(letter);
        if (trouble.isPresent()) {
            throw trouble.get().failure();
        }
    }

    @Override
    public Optional<Integer> linesInHistory(long resId, String text) {
        said.add(new Said(Call.HISTORY, resId, "", text));
        fail(Call.HISTORY);
        return Optional.ofNullable(letters.get(resId))
                .filter(letter -> showsHistory && isInReach(letter))
                .map(letter -> (int) letter.history.stream()
                        .filter(line -> line.text().equals(text))
                        .count());
    }

    private void fail(Call call) {
        troubleOf(call).ifPresent(trouble -> {
            throw trouble.failure();
        });
    }

    private Optional<Trouble> troubleOf(Call call) {
        if (always.containsKey(call)) {
            Kind kind = always.get(call);
            return Optional.of(new Trouble(new RegistryException(kind, "refus : " + kind), false));
        }
        return Optional.ofNullable(troubles.get(call)).map(Deque::poll);
    }

    private boolean isInReach(PlayedLetter letter) {
        return perimeter.map(statuses -> statuses.contains(letter.status)).orElse(true);
    }

    /** What it was asked so far. */
    public List<Said> said() {
        return List.copyOf(said);
    }

    /** The statuses that our writes set, in order. */
    public List<Move> moves() {
        return List.copyOf(moves);
    }

    /** How often it was asked that. */
    public long count(Call call) {
        return said.stream().filter(one -> one.call() == call).count();
    }

    public String statusOf(long resId) {
        return letters.get(resId).status;
    }

    public Optional<String> numberOf(long resId) {
        return letters.get(resId).number;
    }

    public Optional<String> linkOf(long resId) {
        return letters.get(resId).link;
    }

    /** The lines of its history, oldest first. */
    public List<PlayedLetter.Line> historyOf(long resId) {
        return List.copyOf(letters.get(resId).history);
    }

    /** The texts of its history, oldest first. */
    public List<String> textsOf(long resId) {
        return historyOf(resId).stream().map(PlayedLetter.Line::text).toList();
    }
}
