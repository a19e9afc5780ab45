package org.welco.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.welco.account.ReadDraft.Draft;

/**
 * What there is to say of what was typed so far.
 *
 * @param read by attribute, what is right, as the directory wants it
 * @param complaints by attribute
 * @param twins accounts that may be that of the very person, the likeliest first, without those of which the agent said that they are not
 * @param more how many more of them there are, which may be answered for once these are
 * @param distinct uuids of those that he said are not
 */
public record Judgement(
        Map<String, String> read, Map<String, Complaint> complaints, List<Twin> twins, int more, Set<String> distinct) {

    public Judgement {
        read = Map.copyOf(read);
        complaints = Map.copyOf(complaints);
        twins = List.copyOf(twins);
        distinct = Set.copyOf(distinct);
    }

    static Judgement of(Draft draft, FindTwins.Found found) {
        return new Judgement(draft.values(), draft.complaints(), found.twins(), found.more(), found.distinct());
    }

    /** The same but for one account: that which is being made may be there already, when no answer came before. */
    Judgement without(String uuid) {
        List<Twin> others = twins.stream()
                .filter(twin -> !twin.person().uuid().equals(uuid))
                .toList();
        return new Judgement(read, complaints, others, more, distinct);
    }

    /** Whether nothing keeps the account from being made. */
    public boolean isClear() {
        return complaints.isEmpty() && twins.isEmpty() && more == 0;
    }
}
