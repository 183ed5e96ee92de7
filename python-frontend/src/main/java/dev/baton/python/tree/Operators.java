package dev.baton.python.tree;

import dev.baton.code.BinaryOperator;
import dev.baton.python.ast.ComparisonOperator;
import dev.baton.python.ast.UnaryOperator;
import dev.baton.spi.SyntaxNode;
import java.util.List;

/** The kinds of node that stand for operators, in the order of the enums. */
final class Operators {
  private static final List<String> BINARY =
      List.of(
          "Add",
          "Sub",
          "Mult",
          "Div",
          "FloorDiv",
          "Mod",
          "Pow",
          "MatMult",
          "LShift",
          "RShift",
          "BitAnd",
          "BitOr",
          "BitXor");
  private static final List<String> UNARY = List.of("Invert", "Not", "UAdd", "USub");
  private static final List<String> COMPARISONS =
      List.of("Lt", "LtE", "Eq", "NotEq", "Gt", "GtE", "Is", "IsNot", "In", "NotIn");

  private Operators() {}

  static SyntaxNode node(BinaryOperator operator) {
    return SyntaxNode.of(BINARY.get(operator.ordinal()), null);
  }

  static SyntaxNode node(UnaryOperator operator) {
    return SyntaxNode.of(UNARY.get(operator.ordinal()), null);
  }

  static SyntaxNode node(ComparisonOperator operator) {
    return SyntaxNode.of(COMPARISONS.get(operator.ordinal()), null);
  }

  static BinaryOperator binary(Object node) {
    return BinaryOperator.values()[BINARY.indexOf(((SyntaxNode) node).kind())];
  }

  static UnaryOperator unary(Object node) {
    return UnaryOperator.values()[UNARY.indexOf(((SyntaxNode) node).kind())];
  }

  static ComparisonOperator comparison(Object node) {
    return ComparisonOperator.values()[COMPARISONS.indexOf(((SyntaxNode) node).kind())];
  }
}
