package org.welco.search.request;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.welco.platform.time.IsoDay;
import org.welco.request.ExportedRequest;
import org.welco.request.Form;
import org.welco.search.find.IndexKeys;
import org.welco.search.query.Names;
import org.welco.search.query.Phones;
import org.welco.search.request.IndexedRequest.What;
import org.welco.search.request.IndexedRequest.Who;
import org.welco.search.request.RequestIndex.Entry;

/** What the index keeps of a request: names, phones, mail and birth date stand in fields that towns name as they like. */
final class RequestEntries {

    private final RequestFields fields;
    private final Phones phones;

    RequestEntries(RequestFields fields, Phones phones) {
        this.fields = fields;
        this.phones = phones;
    }

    Entry of(ExportedRequest request, Form form) {
        What what = new What(
                request.form(),
                request.internalId(),
                request.number(),
                form.title(),
                form.category().orElse(""),
                request.receivedAt());
        IndexedRequest indexed =
                new IndexedRequest(what, who(request), request.status(), request.roles(), request.url());
        Set<String> words =
                isNameless(request) ? Set.copyOf(Names.indexedApart(request.citizenName())) : words(indexed);
        return new Entry(indexed, request.modifiedAt(), words, keys(indexed));
    }

    private Who who(ExportedRequest request) {
        List<String> numbers = fields.values(RequestFields.Kind.PHONE, request.fields()).stream()
                .flatMap(written -> phones.e164(written).stream())
                .distinct()
                .toList();
        String last =
                fields.first(RequestFields.Kind.LAST_NAME, request.fields()).orElse("");
        String first =
                fields.first(RequestFields.Kind.FIRST_NAME, request.fields()).orElse("");
        return new Who(
                request.citizen(),
                first,
                isNameless(request) ? request.citizenName() : last,
                fields.first(RequestFields.Kind.MAIL, request.fields())
                        .filter(mail -> mail.contains("@"))
                        .map(mail -> mail.toLowerCase(Locale.ROOT))
                        .orElse(""),
                numbers,
                numbers.stream().map(phones::dialled).toList(),
                fields.first(RequestFields.Kind.BIRTH_DATE, request.fields()).flatMap(IsoDay::of));
    }

    /** Its fields name nobody: whose account it is stands for it. */
    private boolean isNameless(ExportedRequest request) {
        return Stream.of(RequestFields.Kind.LAST_NAME, RequestFields.Kind.FIRST_NAME)
                .allMatch(
                        kind -> fields.first(kind, request.fields()).orElse("").isEmpty());
    }

    private static Set<String> words(IndexedRequest request) {
        Set<String> words = new HashSet<>();
        Stream.of(request.firstName(), request.lastName()).forEach(name -> words.addAll(Names.indexed(name)));
        return words;
    }

    private static Set<Integer> keys(IndexedRequest request) {
        Set<Integer> keys = new HashSet<>();
        request.numbers().forEach(number -> keys.add(IndexKeys.number(number)));
        request.phones().forEach(number -> keys.add(IndexKeys.phone(number)));
        request.dialled().forEach(digits -> keys.addAll(IndexKeys.rows(digits)));
        request.birthDate().ifPresent(day -> {
            keys.add(IndexKeys.day(day));
            keys.add(IndexKeys.year(day.getYear()));
        });
        return keys;
    }
}
