package org.welco.mail.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.welco.mail.Mail;
import org.welco.mail.response.Answer;
import org.welco.mail.response.Answers;

/** Answers of letters. */
public final class AnswersInMemory implements Answers {

    private final List<Answer> answers = new ArrayList<>();

    @Override
    public synchronized List<Answer> saying(Mail mail, String content) {
        return of(mail).stream()
                .filter(answer -> content(answer).equals(content))
                .sorted(Comparator.comparing(Answer::id).reversed())
                .toList();
    }

    @Override
    public synchronized int lastRank(Mail mail) {
        return of(mail).stream().mapToInt(Answer::rank).max().orElse(0);
    }

    @Override
    public synchronized Optional<Answer> find(Mail mail, long id) {
        return of(mail).stream().filter(answer -> answer.id() == id).findFirst();
    }

    @Override
    public synchronized int countAfter(Mail mail, long id) {
        return (int) of(mail).stream().filter(answer -> answer.id() > id).count();
    }

    @Override
    public synchronized void add(Answer answer) {
        boolean taken = answers.stream()
                .filter(one -> Inside.read(one, "mailId").equals(Inside.read(answer, "mailId")))
                .filter(one -> Inside.read(one, "withdrawnAt") == null)
                .anyMatch(one -> one.rank() == answer.rank());
        if (taken) {
            throw new IllegalStateException("the database would refuse this rank");
        }
        Inside.write(answer, "id", answers.size() + 1L);
        answers.add(answer);
    }

    /** In the order in which they were given, withdrawn ones left out. */
    public synchronized List<Answer> of(Mail mail) {
        return answers.stream()
                .filter(answer -> (Long) Inside.read(answer, "mailId") == mail.id())
                .filter(answer -> Inside.read(answer, "withdrawnAt") == null)
                .toList();
    }

    /** The text as it was given. */
    public static String content(Answer answer) {
        return answer.content();
    }
}
