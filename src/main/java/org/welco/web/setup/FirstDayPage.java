package org.welco.web.setup;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.welco.command.check.Checks;

/** What a superuser sees until the roles open something: each point, what is wrong with it, the value to type. */
@Named("firstDay")
@RequestScoped
public class FirstDayPage {

    private Checks checks;
    private List<Point> points = List.of();

    FirstDayPage() {}

    @Inject
    public FirstDayPage(Checks checks) {
        this.checks = checks;
    }

    /** Once a request: it asks the neighbours. */
    @PostConstruct
    void verify() {
        points = checks.verify().entrySet().stream()
                .map(entry -> new Point(entry.getKey(), entry.getValue()))
                .toList();
    }

    public List<Point> getPoints() {
        return points;
    }

    public long getSettled() {
        return points.stream().filter(Point::isSettled).count();
    }
}
