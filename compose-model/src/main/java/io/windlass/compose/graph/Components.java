package io.windlass.compose.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Tarjan's strongly connected components, each after all that it points to. Linear, and without
 * recursion: a chain of thousands of services is a legal file.
 */
final class Components {

    private final Map<String, Set<String>> edges;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> isOpen = new HashSet<>();
    private final List<List<String>> found = new ArrayList<>();

    private record Visit(String node, Iterator<String> rest) {}

    private Components(Map<String, Set<String>> edges) {
        this.edges = edges;
    }

    static List<List<String>> of(Map<String, Set<String>> edges) {
        Components search = new Components(edges);
        for (String node : edges.keySet()) {
            if (!search.index.containsKey(node)) {
                search.walk(node);
            }
        }
        return List.copyOf(search.found);
    }

    private void walk(String start) {
        Deque<Visit> path = new ArrayDeque<>();
        path.push(enter(start));
        while (!path.isEmpty()) {
            Visit visit = path.getFirst();
            if (visit.rest().hasNext()) {
                String next = visit.rest().next();
                if (!index.containsKey(next)) {
                    path.push(enter(next));
                } else if (isOpen.contains(next)) {
                    low.merge(visit.node(), index.getOrDefault(next, 0), Math::min);
                }
            } else {
                path.pop();
                leave(visit.node());
                if (!path.isEmpty()) {
                    low.merge(path.getFirst().node(), low.getOrDefault(visit.node(), 0), Math::min);
                }
            }
        }
    }

    private Visit enter(String node) {
        int number = index.size();
        index.put(node, number);
        low.put(node, number);
        open.push(node);
        isOpen.add(node);
        return new Visit(node, edges.getOrDefault(node, Set.of()).iterator());
    }

    private void leave(String node) {
        if (!Objects.equals(low.get(node), index.get(node))) {
            return;
        }
        List<String> component = new ArrayList<>();
        String member;
        do {
            member = open.pop();
            isOpen.remove(member);
            component.addFirst(member);
        } while (!member.equals(node));
        found.add(List.copyOf(component));
    }
}
