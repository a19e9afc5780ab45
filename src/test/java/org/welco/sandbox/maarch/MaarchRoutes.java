package org.welco.sandbox.maarch;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of routes of one version. A trailing slash makes another path, which no route has. */
final class MaarchRoutes {

    private record Entry(String method, String pattern, Pattern regex, RouteName route) {
        Entry(String method, String pattern, RouteName route) {
            this(method, pattern, Pattern.compile(pattern.replace("{resId}", "([^/]+)")), route);
        }
    }

    /** What a method and path lead to. */
    record Found(RouteName route, String pattern, List<String> allowed, List<Long> ids) {}

    private final List<Entry> entries;

    MaarchRoutes(MaarchVersion version) {
        List<Entry> common = List.of(
                new Entry("POST", "/res/list", RouteName.LIST),
                new Entry("PUT", "/res/externalInfos", RouteName.EXTERNAL_INFOS),
                new Entry("PUT", "/res/resource/status", RouteName.STATUS),
                new Entry("GET", "/statuses", RouteName.STATUSES));
        List<Entry> own = version.hasOldRoutes()
                ? List.of(
                        new Entry("GET", "/res/{resId}/originalContent", RouteName.ORIGINAL_CONTENT),
                        new Entry("GET", "/initialize", RouteName.INITIALIZE))
                : List.of(
                        new Entry("GET", "/resources/{resId}/originalContent", RouteName.ORIGINAL_CONTENT),
                        new Entry("GET", "/resources/{resId}/contacts", RouteName.CONTACTS),
                        new Entry("GET", "/history", RouteName.HISTORY),
                        new Entry("GET", "/authenticationInformations", RouteName.INFORMATIONS));
        entries = java.util.stream.Stream.concat(common.stream(), own.stream()).toList();
    }

    Found find(String method, String path) {
        List<Entry> here = entries.stream()
                .filter(entry -> entry.regex().matcher(path).matches())
                .toList();
        List<String> allowed = here.stream().map(Entry::method).distinct().toList();
        return here.stream()
                .filter(entry -> entry.method().equals(method))
                .findFirst()
                .map(entry -> new Found(entry.route(), entry.pattern(), allowed, ids(entry, path)))
                .orElse(new Found(RouteName.UNKNOWN, "", allowed, List.of()));
    }

    private static List<Long> ids(Entry entry, String path) {
        Matcher matcher = entry.regex().matcher(path);
        boolean numbered = matcher.matches()
                && matcher.groupCount() == 1
                && matcher.group(1).matches("\\d{1,18}");
        return numbered ? List.of(Long.valueOf(matcher.group(1))) : List.of();
    }
}
