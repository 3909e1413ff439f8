package se.samsvar.query.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.audit.WhyNode.OfType;
import se.samsvar.query.security.Viewer;

/**
 * What an event led to, level by level. Of many that one event led to the first of each type come before the second of any,
 * so that a few show what there is. The same few questions are asked however large it is.
 */
class Tree {
    static final int CHILDREN = 20;
    private static final int MOST = 300;
    private static final String NUMBERS = """
            with recursive tree as (
                select number, message_id, null::bigint as parent, 0 as depth from query.audit_event where number = ?
                union all
                select child.number, child.message_id, tree.number, tree.depth + 1
                from tree cross join lateral (
                    select k.number, k.message_id from (
                        select number, message_id, row_number() over (partition by type order by number) as turn
                        from query.audit_event where causing_event = tree.message_id) k
                    order by k.turn, k.number limit %d) child
                where tree.depth < 40)
            select number, parent from tree limit %d""".formatted(CHILDREN, MOST);
    private static final String COUNTS = """
            select cause.number, child.type, child.count from query.audit_event cause cross join lateral (
                select type, count(*) as count from query.audit_event
                where causing_event = cause.message_id group by type) child
            where cause.number = any(?) order by cause.number, child.type""";

    private final JdbcTemplate jdbc;
    private final AuditQueries events;
    private final Explanations explanations;

    Tree(JdbcTemplate jdbc, AuditQueries events, Explanations explanations) {
        this.jdbc = jdbc;
        this.events = events;
        this.explanations = explanations;
    }

    private record Branch(long number, @Nullable Long parent) {}

    private record Counted(long number, OfType of) {}

    WhyNode of(AuditItem event, Viewer viewer) {
        List<Branch> branches = jdbc.query(
                NUMBERS,
                (row, _) -> new Branch(row.getLong("number"), row.getObject("parent", Long.class)),
                event.number());
        List<Long> numbers = branches.stream().map(Branch::number).distinct().toList();
        Map<Long, List<Long>> below = new HashMap<>();
        branches.stream()
                .filter(branch -> branch.parent() != null)
                .forEach(branch -> below.computeIfAbsent(branch.parent(), _ -> new ArrayList<>())
                        .add(branch.number()));
        Map<Long, AuditItem> items =
                events.of(numbers, viewer).stream().collect(Collectors.toMap(AuditItem::number, item -> item));
        Map<Long, Explanation> why = explanations.of(items.values());
        return node(event.number(), new Parts(items, why, below, counts(numbers)));
    }

    private Map<Long, List<OfType>> counts(List<Long> numbers) {
        List<Counted> counted = jdbc.query(
                COUNTS,
                (row, _) -> new Counted(row.getLong("number"), new OfType(row.getString("type"), row.getLong("count"))),
                (Object) numbers.toArray(Long[]::new));
        return counted.stream()
                .collect(Collectors.groupingBy(Counted::number, Collectors.mapping(Counted::of, Collectors.toList())));
    }

    private record Parts(
            Map<Long, AuditItem> items,
            Map<Long, Explanation> why,
            Map<Long, List<Long>> below,
            Map<Long, List<OfType>> counts) {}

    private static WhyNode node(long number, Parts parts) {
        List<WhyNode> children = parts.below().getOrDefault(number, List.of()).stream()
                .filter(parts.items()::containsKey)
                .map(child -> node(child, parts))
                .sorted(Comparator.comparingLong(WhyNode::number))
                .toList();
        List<OfType> of = parts.counts().getOrDefault(number, List.of());
        long all = of.stream().mapToLong(OfType::count).sum();
        return new WhyNode(
                Objects.requireNonNull(parts.items().get(number)),
                Objects.requireNonNull(parts.why().get(number)),
                children,
                all,
                all > children.size() ? of : List.of());
    }
}
