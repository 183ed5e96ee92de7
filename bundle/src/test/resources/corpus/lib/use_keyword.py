# requires: 3.12
# keyword and __future__: the reserved words and the feature table.
import __future__
import keyword

print(keyword.iskeyword("while"), keyword.iskeyword("match"), keyword.iskeyword("x"))  # expect: True False False
print(keyword.issoftkeyword("match"), keyword.issoftkeyword("type"), keyword.issoftkeyword("if"))  # expect: True True False
print(len(keyword.kwlist), keyword.kwlist[:3], keyword.softkwlist)  # expect: 35 ['False', 'None', 'True'] ['_', 'case', 'match', 'type']
print(keyword.kwlist == sorted(keyword.kwlist))  # expect: True
print(__future__.annotations.getOptionalRelease())  # expect: (3, 7, 0, 'beta', 1)
print(__future__.division.getMandatoryRelease(), __future__.annotations.getMandatoryRelease())  # expect: (3, 0, 0, 'alpha', 0) None
print(__future__.division)  # expect: _Feature((2, 2, 0, 'alpha', 2), (3, 0, 0, 'alpha', 0), 131072)
print(len(__future__.all_feature_names), "annotations" in __future__.all_feature_names)  # expect: 10 True
code = compile("x: a.b = 1", "<s>", "exec", flags=__future__.annotations.compiler_flag)
print(code.co_flags & __future__.CO_FUTURE_ANNOTATIONS == __future__.CO_FUTURE_ANNOTATIONS)  # expect: True
