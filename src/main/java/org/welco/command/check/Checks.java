package org.welco.command.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All checks that the rooms bring, topic by topic. */
@ApplicationScoped
public class Checks {

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

    /** Runs them all, one after the other; a topic of which nobody brings a check is absent. */
    public Map<Topic, List<Finding>> verify() {
        Map<Topic, List<Finding>> findings = new EnumMap<>(Topic.class);
        for (Check check : checks) {
            findings.computeIfAbsent(check.topic(), topic -> new ArrayList<>()).addAll(check.verify());
        }
        return findings;
    }
}
