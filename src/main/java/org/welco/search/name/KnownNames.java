package org.welco.search.name;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Whether somebody in the index bears a word as a name. */
@ApplicationScoped
public class KnownNames {

    private Dictionaries dictionaries;

    KnownNames() {}

    @Inject
    public KnownNames(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** @param words folded @return whether each of them is written so in a name; false when there are none */
    @Transactional
    public boolean areNames(List<String> words) {
        NameDictionary dictionary = dictionaries.current();
        return !words.isEmpty()
                && words.stream().noneMatch(word -> dictionary.exact(word).isEmpty());
    }
}
