package org.welco.sheet.block;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.welco.agent.Agent;
import org.welco.connector.Connector;
import org.welco.connector.LineTemplate;
import org.welco.connector.Wording;

/**
 * A block that the tenant declares.
 *
 * @param name a word that tells it from the others
 * @param none what is said of a citizen for whom there is nothing
 * @param icon one of the theme's pictures
 * @param service whom to ask; its address tells who the citizen is
 * @param columns the first names a line
 * @param link page that a line opens; may give nothing
 * @param roles by slug or name; one of them lets an agent see it
 * @param action what may be done to a line
 */
public record SheetBlock(
        String name,
        Wording title,
        Wording none,
        String icon,
        Connector service,
        List<BlockColumn> columns,
        LineTemplate link,
        BlockOrder order,
        Set<String> roles,
        Optional<BlockAction> action) {

    /** What an address may tell of the citizen. NameID is what Publik calls the uuid of an account. */
    static final String UUID = "uuid";

    static final String NAME_ID = "nameid";
    static final String EMAIL = "email";

    public SheetBlock {
        Objects.requireNonNull(name);
        Objects.requireNonNull(title);
        Objects.requireNonNull(none);
        Objects.requireNonNull(icon);
        Objects.requireNonNull(service);
        columns = List.copyOf(columns);
        Objects.requireNonNull(link);
        Objects.requireNonNull(order);
        roles = Set.copyOf(roles);
        Objects.requireNonNull(action);
    }

    /** Whether it is shown to that agent, and fetched for him. */
    public boolean isFor(Agent agent) {
        return !Collections.disjoint(roles, agent.roles());
    }

    /** What that agent may do to its lines; empty for whoever does not see it. */
    Optional<BlockAction> actionOf(Agent agent) {
        return isFor(agent) ? action.filter(one -> one.isFor(agent)) : Optional.empty();
    }
}
