package org.welco.command.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.welco.access.Incident;

/** All checks that the rooms bring, topic by topic. */
@ApplicationScoped
public class Checks {

    private static final Logger LOG = System.getLogger(Checks.class.getName());

    private List<Check> checks;

    Checks() {}

    @Inject
    public Checks(@Any Instance<Check> checks) {
        this(checks.stream().toList());
    }

    /** For tests, which have no container to collect checks. */
    public Checks(List<Check> checks) {
        this.checks = checks.stream().sorted(Comparator.comparing(Check::topic)).toList();
    }

    /** Runs them all, one after the other; one that fails hides no other. A topic of which nobody brings a check is absent. */
    public Map<Topic, List<Finding>> verify() {
        Map<Topic, List<Finding>> findings = new EnumMap<>(Topic.class);
        for (Check check : checks) {
            findings.computeIfAbsent(check.topic(), topic -> new ArrayList<>()).addAll(guarded(check));
        }
        return findings;
    }

    private static List<Finding> guarded(Check check) {
        try {
            return check.verify();
        } catch (RuntimeException e) {
            String number = Incident.log(LOG, "command.check " + check.topic(), e);
            return List.of(Finding.error("une vérification n’a pas pu aller au bout (" + check.topic() + ") : incident "
                    + number + ", sa cause est dans le journal du service"));
        }
    }
}
