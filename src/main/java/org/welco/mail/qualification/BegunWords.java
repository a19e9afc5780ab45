package org.welco.mail.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/** What was typed for a request that has no number yet; afterwards it lives in w.c.s. only. */
@Embeddable
public class BegunWords {

    private String comments;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "person_address")
    private String personAddress;

    protected BegunWords() {}

    BegunWords(FormChoice choice) {
        this.comments = choice.comments();
        this.personName = choice.person().map(FormChoice.Person::name).orElse(null);
        this.personAddress = choice.person().map(FormChoice.Person::address).orElse(null);
    }

    void forget() {
        comments = "";
        personName = null;
        personAddress = null;
    }

    String comments() {
        return comments;
    }

    Optional<FormChoice.Person> person() {
        return Optional.ofNullable(personName)
                .map(name -> new FormChoice.Person(
                        name, Optional.ofNullable(personAddress).orElse("")));
    }
}
