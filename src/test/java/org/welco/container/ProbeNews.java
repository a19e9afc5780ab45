package org.welco.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Something worth telling once it is safe, as the product tells its deliveries. In the test archive only. */
@ApplicationScoped
public class ProbeNews {

    /** What happened. */
    public record News(String text) {}

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private Event<News> event;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    ProbeNews() {}

    @Inject
    public ProbeNews(Event<News> event) {
        this.event = event;
    }

    @Transactional
    public void tell(String text, boolean fails) {
        event.fire(new News(text));
        heard.add("fired " + text);
        if (fails) {
            throw new IllegalStateException("fails after it fired");
        }
    }

    void safe(@Observes(during = TransactionPhase.AFTER_SUCCESS) News news) {
        heard.add("heard " + news.text());
    }

    public List<String> heard() {
        return List.copyOf(heard);
    }

    /** A status of {@link jakarta.transaction.Status}, on this thread. */
    public int transactionStatus() {
        return transactions.getTransactionStatus();
    }
}
