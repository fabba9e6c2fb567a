package io.github.multisafepay4j.contract.mutation;

import dk.brics.automaton.Automaton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All texts that a pattern of the portable kind takes, found anywhere in a text as JSON Schema has it. Texts are of
 * code points, so that a surrogate is never half of what a class takes.
 */
final class Language {

    /** A piece of a pattern makes texts of those that may follow it: lookaheads have a say in what follows. */
    private interface Piece extends UnaryOperator<Automaton> {}

    private final String pattern;
    private final List<PatternToken> tokens;
    private final Automaton texts;
    private int next;
    private int lookaheads;

    private Language(String pattern) {
        this.pattern = pattern;
        this.tokens = new ArrayList<>(PatternToken.of(pattern));
        boolean isWholeFromStart = removed("^", 0);
        boolean isWholeToEnd = removed("$", tokens.size() - 1);
        List<Piece> branches = branches();
        if (next < tokens.size() || branches.size() > 1) {
            throw unknown(); // an anchor would be of one branch only
        }
        Automaton found = branches.get(0).apply(isWholeToEnd ? Automaton.makeEmptyString() : text());
        this.texts = isWholeFromStart ? found : text().concatenate(found);
    }

    static Language of(String pattern) {
        return new Language(pattern);
    }

    boolean isWithin(Language other) {
        return beyond(other).isEmpty();
    }

    /** The shortest text that the other does not take. */
    Optional<String> beyond(Language other) {
        return Difference.of(texts, other.texts);
    }

    private boolean removed(String anchor, int index) {
        boolean isThere = index >= 0 && index < tokens.size() && tokens.get(index).text().equals(anchor);
        if (isThere) {
            tokens.remove(index);
        }
        return isThere;
    }

    private static Piece union(List<Piece> branches) {
        return rest -> Automaton.union(branches.stream().map(branch -> branch.apply(rest)).toList());
    }

    private List<Piece> branches() {
        List<Piece> branches = new ArrayList<>(List.of(sequence()));
        while (next < tokens.size() && tokens.get(next).text().equals("|")) {
            next++;
            branches.add(sequence());
        }
        return branches;
    }

    private Piece sequence() {
        List<Piece> pieces = new ArrayList<>();
        while (next < tokens.size() && !tokens.get(next).text().equals("|") && !tokens.get(next).closes()) {
            int before = lookaheads;
            Piece piece = piece(tokens.get(next++));
            if (next < tokens.size() && tokens.get(next).isCount()) {
                if (lookaheads > before) {
                    throw unknown(); // what follows is not all that there is to come
                }
                piece = repeated(piece, PatternCounts.of(tokens.get(next++).text()));
            }
            pieces.add(piece);
        }
        return rest -> {
            Automaton texts = rest;
            ListIterator<Piece> last = pieces.listIterator(pieces.size());
            while (last.hasPrevious()) {
                texts = last.previous().apply(texts);
            }
            return texts;
        };
    }

    private Piece piece(PatternToken token) {
        if (token.opens()) {
            int before = lookaheads;
            Piece inside = union(branches());
            if (next == tokens.size()) {
                throw unknown();
            }
            next++; // the closing bracket
            if (token.isLookahead()) {
                return lookahead(inside, token.text().equals("(?!"));
            }
            return lookaheads > before ? inside : inside.apply(Automaton.makeEmptyString())::concatenate;
        }
        Automaton character = token.isClass() ? characters(token.text()) : character(token);
        return character::concatenate;
    }

    private Piece lookahead(Piece inside, boolean isNegative) {
        lookaheads++;
        return rest -> isNegative ? rest.minus(inside.apply(text())) : rest.intersection(inside.apply(text()));
    }

    private static Piece repeated(Piece piece, PatternCounts count) {
        Automaton once = piece.apply(Automaton.makeEmptyString());
        once.minimize();
        Automaton repeated =
                count.isUnlimited() ? once.repeat(count.least()) : once.repeat(count.least(), count.most());
        return repeated::concatenate;
    }

    private Automaton character(PatternToken token) {
        return switch (token.text()) {
            case "\\d" -> digit();
            case "\\D" -> character().minus(digit());
            case "." -> character().minus(Automaton.makeCharSet("\n\r\u2028\u2029"));
            default -> Automaton.makeChar(only(token));
        };
    }

    private Automaton characters(String brackets) {
        boolean isNegative = brackets.startsWith("[^");
        String members = brackets.substring(isNegative ? 2 : 1, brackets.length() - 1);
        Automaton characters = ofClass(PatternToken.of(members).iterator());
        return isNegative ? character().minus(characters) : characters;
    }

    private Automaton ofClass(Iterator<PatternToken> members) {
        Automaton characters = Automaton.makeEmpty();
        PatternToken previous = null;
        while (members.hasNext()) {
            PatternToken member = members.next();
            boolean isRange = member.text().equals("-") && previous != null && members.hasNext();
            characters = characters.union(isRange
                    ? Automaton.makeCharRange(member(previous), member(members.next()))
                    : member.text().matches("\\\\[dD]") ? character(member) : Automaton.makeChar(member(member)));
            previous = isRange ? null : member;
        }
        return characters;
    }

    private char only(PatternToken token) {
        if (!token.isCharacter()) {
            throw unknown();
        }
        return member(token);
    }

    /** In a class, most characters stand for themselves. */
    private char member(PatternToken token) {
        char character = token.text().charAt(token.text().length() - 1);
        boolean isEscape = token.text().startsWith("\\") && Character.isLetterOrDigit(character);
        boolean isOne = token.text().length() == 1 || token.text().length() == 2 && token.text().startsWith("\\");
        if (isEscape || !isOne || Character.isSurrogate(character)) {
            throw unknown();
        }
        return character;
    }

    // made anew each time: automata change in use, and are none for several threads

    private static Automaton text() {
        return character().repeat();
    }

    private static Automaton character() {
        Automaton pair = Automaton.makeCharRange('\ud800', '\udbff')
                .concatenate(Automaton.makeCharRange('\udc00', '\udfff'));
        return Automaton.makeCharRange('\0', '\ud7ff').union(Automaton.makeCharRange('\ue000', '\uffff')).union(pair);
    }

    private static Automaton digit() {
        return Automaton.makeCharRange('0', '9');
    }

    private IllegalStateException unknown() {
        return new IllegalStateException("nothing here knows which texts this takes: " + pattern);
    }
}
