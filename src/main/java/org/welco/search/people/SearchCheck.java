package org.welco.search.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.welco.command.check.Check;
import org.welco.command.check.Finding;
import org.welco.command.check.Topic;
import org.welco.search.Pages;
import org.welco.search.SearchKey;
import org.welco.search.find.HiddenAttributes;
import org.welco.search.load.FollowStanding;
import org.welco.search.load.FollowStanding.Standing;
import org.welco.search.query.Phones;
import org.welco.tenant.CurrentTenant;

/** Whether the index is there, and its settings can be read. */
@ApplicationScoped
public class SearchCheck implements Check {

    private CurrentTenant tenant;
    private FollowStanding standing;
    private Pages pages;

    SearchCheck() {}

    @Inject
    public SearchCheck(CurrentTenant tenant, FollowStanding standing, Pages pages) {
        this.tenant = tenant;
        this.standing = standing;
        this.pages = pages;
    }

    @Override
    public Topic topic() {
        return Topic.SEARCH;
    }

    @Override
    public List<Finding> verify() {
        List<Finding> findings = new ArrayList<>();
        tenant.get()
                .setting(SearchKey.PHONE_REGION.key())
                .filter(region -> !Phones.isRegion(region))
                .ifPresent(region -> findings.add(Finding.error(SearchKey.PHONE_REGION.key()
                        + " : « " + region + " » n’est aucune région ; " + SearchKey.PHONE_REGION.defaultText()
                        + " est utilisée")));
        try {
            HiddenAttributes.of(tenant.get());
        } catch (IllegalArgumentException malformed) {
            findings.add(Finding.error(malformed.getMessage() + " ; personne ne peut chercher"));
        }
        pages.complaint().map(Finding::error).ifPresent(findings::add);
        Standing now = standing.now();
        findings.add(
                now.state().isUsable()
                        ? Finding.ok("index de la recherche : " + now.words())
                        : Finding.warning("index de la recherche, " + now.words()));
        return findings;
    }
}
