package org.welco.mail.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    public synchronized int count(Mail mail) {
        return of(mail).size();
    }

    @Override
    public synchronized void add(Answer answer) {
        Inside.write(answer, "id", answers.size() + 1L);
        answers.add(answer);
    }

    /** In the order in which they were given. */
    public synchronized List<Answer> of(Mail mail) {
        return answers.stream()
                .filter(answer -> (Long) Inside.read(answer, "mailId") == mail.id())
                .toList();
    }

    /** The text as it was given. */
    public static String content(Answer answer) {
        return (String) Inside.read(answer, "content");
    }
}
