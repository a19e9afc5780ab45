package org.welco.confirmation.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.welco.confirmation.Asking;
import org.welco.confirmation.Asking.Secrets;
import org.welco.confirmation.Confirmation;
import org.welco.confirmation.Confirmation.Answer;
import org.welco.confirmation.Confirmation.Marking;
import org.welco.confirmation.ConfirmationState;
import org.welco.confirmation.Confirmations;
import org.welco.confirmation.ConfirmedBy;
import org.welco.confirmation.Waiting;

/** As the store keeps them, without a database. One thread. */
public final class ConfirmationsInMemory implements Confirmations {

    private record Row(Confirmation kept, Secrets secrets, int wrong, Instant after) {

        Row with(Marking marking, String problem, Instant next) {
            return new Row(
                    new Confirmation(
                            kept.id(),
                            kept.target(),
                            kept.agreement(),
                            kept.askedAt(),
                            kept.validUntil(),
                            kept.state(),
                            problem,
                            kept.answer(),
                            marking),
                    secrets,
                    wrong,
                    next);
        }

        boolean isAnsweredAfter(Instant since) {
            return kept.answer().filter(answer -> answer.at().isAfter(since)).isPresent();
        }

        boolean isOpen(Instant now) {
            return kept.state().mayBeAnswered() && now.isBefore(kept.validUntil());
        }

        Row with(ConfirmationState state, String problem, Optional<Answer> answer) {
            return new Row(
                    new Confirmation(
                            kept.id(),
                            kept.target(),
                            kept.agreement(),
                            kept.askedAt(),
                            kept.validUntil(),
                            state,
                            problem,
                            answer,
                            kept.marking()),
                    secrets,
                    wrong,
                    after);
        }
    }

    private final List<Row> rows = new ArrayList<>();

    /** All of them, oldest first. */
    public List<Confirmation> all() {
        return rows.stream().map(Row::kept).toList();
    }

    @Override
    public void holdNumber(String mobileMark) {
        // there is one thread
    }

    @Override
    public List<Instant> asked(String mobileMark, Instant since) {
        return all().stream()
                .filter(one -> one.target().mark().equals(mobileMark))
                .filter(one -> one.state() != ConfirmationState.FAILED)
                .map(Confirmation::askedAt)
                .filter(at -> at.isAfter(since))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    @Override
    public long add(Asking asking) {
        long id = rows.size() + 1L;
        rows.add(new Row(
                new Confirmation(
                        id,
                        asking.target(),
                        asking.agreement(),
                        asking.askedAt(),
                        asking.validUntil(),
                        ConfirmationState.ASKED,
                        "",
                        Optional.empty(),
                        Marking.NONE),
                asking.secrets(),
                0,
                Instant.MIN));
        return id;
    }

    private Confirmation change(long id, UnaryOperator<Row> change) {
        Row now = change.apply(rows.get((int) id - 1));
        rows.set((int) id - 1, now);
        return now.kept();
    }

    @Override
    public void settle(long id, ConfirmationState state, String problem) {
        change(
                id,
                row -> row.kept().state() == ConfirmationState.ASKED
                        ? row.with(state, problem, Optional.empty())
                        : row);
    }

    @Override
    public Optional<Confirmation> confirmByLink(String linkMark, Instant now) {
        return rows.stream()
                .filter(row -> row.isOpen(now) && row.secrets().link().equals(linkMark))
                .findFirst()
                .map(row -> confirm(row.kept().id(), now, ConfirmedBy.LINK));
    }

    private Confirmation confirm(long id, Instant now, ConfirmedBy by) {
        Answer answer = new Answer(now, by, Optional.empty());
        return change(id, row -> row.with(ConfirmationState.CONFIRMED, "", Optional.of(answer)));
    }

    @Override
    public Optional<Confirmation> answeredByLink(String linkMark, Instant since) {
        return rows.stream()
                .filter(row ->
                        row.isAnsweredAfter(since) && row.secrets().link().equals(linkMark))
                .findFirst()
                .map(Row::kept);
    }

    @Override
    public Confirmation get(long id) {
        return rows.get((int) id - 1).kept();
    }

    @Override
    public List<Held> answerable(String mobileMark, Instant now, Instant since, int most) {
        return rows.stream()
                .filter(row -> (row.isOpen(now) || row.isAnsweredAfter(since)) && row.wrong() < most)
                .filter(row -> row.kept().target().mark().equals(mobileMark))
                .map(row -> new Held(
                        row.kept().id(),
                        row.kept().target().citizen(),
                        row.secrets().code(),
                        row.kept().answer().isPresent()))
                .toList();
    }

    @Override
    public Confirmation confirmByCode(long id, Instant now, String heardBy) {
        return confirm(id, now, heardBy.isEmpty() ? ConfirmedBy.CODE : ConfirmedBy.AGENT);
    }

    @Override
    public void countWrongCode(String mobileMark, Instant now, Instant since) {
        rows.replaceAll(
                row -> row.kept().target().mark().equals(mobileMark) && (row.isOpen(now) || row.isAnsweredAfter(since))
                        ? new Row(row.kept(), row.secrets(), row.wrong() + 1, row.after())
                        : row);
    }

    @Override
    public void giveUpOthers(Confirmation confirmed) {
        rows.replaceAll(row -> row.kept().state().mayBeAnswered()
                        && row.kept().id() != confirmed.id()
                        && row.kept().target().equals(confirmed.target())
                ? row.with(ConfirmationState.GIVEN_UP, "", Optional.empty())
                : row);
    }

    @Override
    public void marked(long id, Instant at) {
        change(id, row -> {
            Answer answer = row.kept().answer().orElseThrow();
            return row.with(row.kept().state(), "", Optional.of(new Answer(answer.at(), answer.by(), Optional.of(at))))
                    .with(Marking.NONE, "", row.after());
        });
    }

    @Override
    public void giveUp(long id, String problem) {
        change(
                id,
                row -> row.with(ConfirmationState.GIVEN_UP, problem, row.kept().answer()));
    }

    @Override
    public void flagging(long id) {
        takeBack(id, true);
    }

    @Override
    public void takenBack(long id) {
        takeBack(id, false);
    }

    private void takeBack(long id, boolean due) {
        change(
                id,
                row -> row.with(
                        new Marking(row.kept().marking().refusedSince(), due),
                        row.kept().problem(),
                        row.after()));
    }

    @Override
    public void postpone(long id, String problem, Optional<Instant> refusedSince, Instant after) {
        change(
                id,
                row -> row.with(
                        new Marking(refusedSince, row.kept().marking().takeBack()),
                        row.kept().state() == ConfirmationState.CONFIRMED
                                ? problem
                                : row.kept().problem(),
                        after));
    }

    @Override
    public Optional<Confirmation> newest(String citizen, String mobileMark) {
        return all().stream()
                .filter(one -> one.target().citizen().equals(citizen)
                        && one.target().mark().equals(mobileMark))
                .filter(one -> one.state() != ConfirmationState.GIVEN_UP
                        || one.answer().isPresent())
                .max(Comparator.comparing(Confirmation::id));
    }

    @Override
    public Optional<Instant> waitingSince(String citizen, String mobileMark) {
        return all().stream()
                .filter(one -> one.target().citizen().equals(citizen)
                        && one.target().mark().equals(mobileMark))
                .findFirst()
                .filter(one -> all().stream().noneMatch(other -> isAnswerOf(other, one)))
                .flatMap(one -> all().stream()
                        .filter(other -> other.target().equals(one.target()))
                        .map(Confirmation::askedAt)
                        .min(Comparator.naturalOrder()));
    }

    private static boolean isAnswerOf(Confirmation other, Confirmation one) {
        return other.answer().flatMap(Answer::markedAt).isPresent()
                && other.target().equals(one.target());
    }

    @Override
    public List<Confirmation> unmarked(Instant before, Instant now, int most) {
        return rows.stream()
                .filter(row -> row.kept().isUnmarked() || row.kept().marking().takeBack())
                .filter(row -> row.kept().answer().orElseThrow().at().isBefore(before)
                        && !row.after().isAfter(now))
                .sorted(Comparator.comparing(row -> row.after().equals(Instant.MIN)
                        ? row.kept().answer().orElseThrow().at()
                        : row.after()))
                .map(Row::kept)
                .limit(most)
                .toList();
    }

    @Override
    public List<Waiting> waiting(Instant before, int skip, int most) {
        return all().stream()
                .filter(one -> one.askedAt().isBefore(before))
                .filter(one -> all().stream().noneMatch(other -> isAnswerOf(other, one)))
                .map(one -> new Waiting(one.target().citizen(), one.target().attribute(), one.askedAt(), 1))
                .skip(skip)
                .limit(most)
                .toList();
    }

    @Override
    public int forgetSecrets(Instant now, Instant since) {
        return 0;
    }
}
