package org.welco.sandbox.passerelle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fictional addresses, in the shapes of their sources: the national base behind passerelle, a geographic service in GeoJSON, a
 * CSV file. Immutable.
 */
final class Addresses {

    private record Place(
            String number, String road, String postcode, String city, String citycode, double lon, double lat) {

        String label() {
            return (number + " " + road).strip() + " " + postcode + " " + city;
        }
    }

    private static final List<Place> ALL = List.of(
            new Place("12", "Rue des Tilleuls", "99120", "Vertaubiers", "99312", 1.4301, 47.1202),
            new Place("14", "Rue des Tilleuls", "99120", "Vertaubiers", "99312", 1.4303, 47.1203),
            new Place("9", "Rue Haute", "99120", "Vertaubiers", "99312", 1.4288, 47.1190),
            new Place("3", "Impasse du Four", "99120", "Vertaubiers", "99312", 1.4310, 47.1211),
            new Place("5", "Quai aux Laines", "99100", "Sainte-Marine", "99290", 1.3902, 47.0987),
            new Place("", "Rue du Port", "99100", "Sainte-Marine", "99290", 1.3899, 47.0979));

    private Addresses() {}

    /** Those in which each word that was typed begins a word. */
    private static List<Place> like(String typed) {
        List<String> words = words(typed);
        return ALL.stream()
                .filter(place -> words.stream()
                        .allMatch(word -> words(place.label()).stream().anyMatch(one -> one.startsWith(word))))
                .toList();
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    }

    /** As passerelle's connector of the national base answers. */
    static Map<String, Object> national(String typed) {
        return Map.of(
                "err", 0, "data", like(typed).stream().map(Addresses::item).toList());
    }

    private static Map<String, Object> item(Place place) {
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("house_number", place.number());
        address.put("road", place.road());
        address.put("postcode", place.postcode());
        address.put("city", place.city());
        address.put("citycode", place.citycode());
        address.put("country", "France");
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", "%.4f~%.4f~%s".formatted(place.lon(), place.lat(), place.label()));
        item.put("text", place.label());
        item.put("display_name", place.label());
        item.put("lat", String.valueOf(place.lat()));
        item.put("lon", String.valueOf(place.lon()));
        item.put("address", address);
        return item;
    }

    /** As the national base itself answers, and services that imitate it. */
    static Map<String, Object> geographic(String typed) {
        return Map.of(
                "type",
                "FeatureCollection",
                "features",
                like(typed).stream().map(Addresses::feature).toList());
    }

    private static Map<String, Object> feature(Place place) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("label", place.label());
        properties.put("score", 0.9);
        properties.put("id", place.citycode() + "_" + place.road().hashCode());
        properties.put("type", place.number().isEmpty() ? "street" : "housenumber");
        if (!place.number().isEmpty()) {
            properties.put("housenumber", place.number());
        }
        properties.put("name", (place.number() + " " + place.road()).strip());
        properties.put("postcode", place.postcode());
        properties.put("citycode", place.citycode());
        properties.put("city", place.city());
        return Map.of(
                "type",
                "Feature",
                "geometry",
                Map.of("type", "Point", "coordinates", List.of(place.lon(), place.lat())),
                "properties",
                properties);
    }

    /** A file of the town's quarters, as passerelle's connector of CSV files answers. */
    static Map<String, Object> quarters(String typed) {
        List<Map<String, Object>> found = List.of("Centre", "Les Tilleuls", "Quartier du Port", "Saint-Éloi").stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)))
                .map(name -> Map.<String, Object>of(
                        "id", name.toLowerCase(Locale.ROOT).replace(' ', '-'), "text", name))
                .toList();
        return Map.of("err", 0, "data", found);
    }
}
