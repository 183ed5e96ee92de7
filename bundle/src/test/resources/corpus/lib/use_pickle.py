# Every kind of value, in every protocol: the same bytes as CPython writes.
import collections, copyreg, dataclasses, datetime, enum, functools, hashlib, io, pickle, sys
class A:
    def __init__(self,x): self.x=x
    def __eq__(self,o): return type(o) is type(self) and self.__dict__==o.__dict__
class S:
    __slots__=('a','b')
class G:
    def __getstate__(self): return {'v':1}
    def __setstate__(self,s): self.s=s
class R:
    def __reduce__(self): return (R.make,(3,))
    @staticmethod
    def make(n): r=R(); r.n=n; return r
class L(list): pass
class D(dict): pass
class N(int):
    def __getnewargs__(self): return (int(self),)
class Color(enum.Enum): RED=1
@dataclasses.dataclass
class P: x:int; y:list
NT=collections.namedtuple('NT','a b')
def f(): pass
class Out:
    class In: pass
vals=[None,True,False,0,1,255,256,65535,65536,-1,-128,-129,2**31-1,2**31,-2**31,-2**31-1,2**63,-2**63,2**100,-2**100,1.5,float('inf'),'','abc','é€😀','\ud800',b'',b'abc',b'x'*300,bytearray(b'hi'),(),(1,),(1,2),(1,2,3),(1,2,3,4),[],[1],[1,2,[3]],{},{'a':1},{'a':[1],'b':{}},set(),{1},frozenset(),frozenset([1]),1j,slice(1,2,3),range(5),Ellipsis,NotImplemented,type(None),int,len,f,A,Out.In,Color.RED,P(1,[2]),NT(1,2),collections.OrderedDict(a=1),collections.deque([1,2],5),collections.Counter('aab'),collections.defaultdict(list,{1:[2]}),functools.partial(int,base=2),ValueError('x',1),datetime.date(2020,1,2),datetime.timedelta(1,2,3),A(5),list(range(2500)),{i:str(i) for i in range(2500)},L([1,2]),D(a=1),N(7), A([A(1)])]
def show(x):
    r=repr(x); return r if len(r)<60 else r[:60]+str(len(r))
for v in vals:
    for p in (2,3,4,5):
        try:
            d=pickle.dumps(v,p); w=pickle.loads(d)
            ok = w==v or type(w) is type(v)
            print(show(v).split(' at 0x')[0],p,len(d),hashlib.md5(d).hexdigest()[:8],ok)
        except Exception as e: print(show(v).split(' at 0x')[0],p,type(e).__name__,str(e).split(' at 0x')[0])
# expect: None 2 4 6a3daba4 True
# expect: None 3 4 4dc6000a True
# expect: None 4 4 7d1e5565 True
# expect: None 5 4 8a76b3f1 True
# expect: True 2 4 ec43c127 True
# expect: True 3 4 d96559e4 True
# expect: True 4 4 ff091462 True
# expect: True 5 4 bad787c5 True
# expect: False 2 4 f98bc937 True
# expect: False 3 4 eda83ccc True
# expect: False 4 4 ee9a771f True
# expect: False 5 4 9b45925d True
# expect: 0 2 5 16086800 True
# expect: 0 3 5 83a696a1 True
# expect: 0 4 5 f6b90307 True
# expect: 0 5 5 edea0e19 True
# expect: 1 2 5 c7f5dcc1 True
# expect: 1 3 5 366da3d0 True
# expect: 1 4 5 35a5b1d8 True
# expect: 1 5 5 1d847da3 True
# expect: 255 2 5 de4c5a3c True
# expect: 255 3 5 1a83f16e True
# expect: 255 4 5 2d1cc743 True
# expect: 255 5 5 3ffe912a True
# expect: 256 2 6 70ebf6ff True
# expect: 256 3 6 fe9f5526 True
# expect: 256 4 15 c1068f1a True
# expect: 256 5 15 344c3906 True
# expect: 65535 2 6 8a0de3db True
# expect: 65535 3 6 20671924 True
# expect: 65535 4 15 333d3a8e True
# expect: 65535 5 15 b96446a2 True
# expect: 65536 2 8 a9b7fe88 True
# expect: 65536 3 8 45151e88 True
# expect: 65536 4 17 509c01bf True
# expect: 65536 5 17 cdcfeacd True
# expect: -1 2 8 c759f9fd True
# expect: -1 3 8 518fc011 True
# expect: -1 4 17 073a4c83 True
# expect: -1 5 17 2ac64cf7 True
# expect: -128 2 8 dd3be4f2 True
# expect: -128 3 8 322117bf True
# expect: -128 4 17 7fcf7c77 True
# expect: -128 5 17 d661d8b6 True
# expect: -129 2 8 07b0d2cf True
# expect: -129 3 8 779cfec2 True
# expect: -129 4 17 f904ec11 True
# expect: -129 5 17 b079dc48 True
# expect: 2147483647 2 8 f0f3aabd True
# expect: 2147483647 3 8 e3ec9eac True
# expect: 2147483647 4 17 a143d031 True
# expect: 2147483647 5 17 cb2188db True
# expect: 2147483648 2 10 5a5fc6f8 True
# expect: 2147483648 3 10 7364f24f True
# expect: 2147483648 4 19 e68bb633 True
# expect: 2147483648 5 19 621aa485 True
# expect: -2147483648 2 8 f1bc6682 True
# expect: -2147483648 3 8 18e887ce True
# expect: -2147483648 4 17 b9df6b49 True
# expect: -2147483648 5 17 ee939292 True
# expect: -2147483649 2 10 49552204 True
# expect: -2147483649 3 10 09ca0fe9 True
# expect: -2147483649 4 19 3823a0c8 True
# expect: -2147483649 5 19 7cd8f690 True
# expect: 9223372036854775808 2 14 eb1638b9 True
# expect: 9223372036854775808 3 14 d5777e14 True
# expect: 9223372036854775808 4 23 830a714f True
# expect: 9223372036854775808 5 23 aedc6322 True
# expect: -9223372036854775808 2 13 04e398bc True
# expect: -9223372036854775808 3 13 dfed677c True
# expect: -9223372036854775808 4 22 6a1c7572 True
# expect: -9223372036854775808 5 22 c9df3207 True
# expect: 1267650600228229401496703205376 2 18 b3e3ae53 True
# expect: 1267650600228229401496703205376 3 18 38d8df0f True
# expect: 1267650600228229401496703205376 4 27 41bd121f True
# expect: 1267650600228229401496703205376 5 27 33aca365 True
# expect: -1267650600228229401496703205376 2 18 affc5ac9 True
# expect: -1267650600228229401496703205376 3 18 b9fbb6f1 True
# expect: -1267650600228229401496703205376 4 27 6a0ddbad True
# expect: -1267650600228229401496703205376 5 27 550d1d05 True
# expect: 1.5 2 12 70c0981f True
# expect: 1.5 3 12 ee2d0705 True
# expect: 1.5 4 21 9eb02ede True
# expect: 1.5 5 21 6f3da5c2 True
# expect: inf 2 12 36993363 True
# expect: inf 3 12 b056d282 True
# expect: inf 4 21 1a6d32d7 True
# expect: inf 5 21 9f4f7e13 True
# expect: '' 2 10 a722a7b5 True
# expect: '' 3 10 965c128f True
# expect: '' 4 15 6d06c2c0 True
# expect: '' 5 15 c83fd38a True
# expect: 'abc' 2 13 715fce66 True
# expect: 'abc' 3 13 ea32dd69 True
# expect: 'abc' 4 18 779db494 True
# expect: 'abc' 5 18 9dd0f184 True
# expect: 'é€😀' 2 19 d0bb48e6 True
# expect: 'é€😀' 3 19 36be4730 True
# expect: 'é€😀' 4 24 e7225013 True
# expect: 'é€😀' 5 24 b31446cd True
# expect: '\ud800' 2 13 7f9f42eb True
# expect: '\ud800' 3 13 3ad462b1 True
# expect: '\ud800' 4 18 81adff22 True
# expect: '\ud800' 5 18 a4247382 True
# expect: b'' 2 28 4f87b1ba True
# expect: b'' 3 7 e5884747 True
# expect: b'' 4 15 a767fa32 True
# expect: b'' 5 15 c6f9a51b True
# expect: b'abc' 2 50 c2174563 True
# expect: b'abc' 3 10 189bd461 True
# expect: b'abc' 4 18 2c3b2f07 True
# expect: b'abc' 5 18 b18d195f True
# expect: b'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx303 2 347 67f73e36 True
# expect: b'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx303 3 310 588166da True
# expect: b'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx303 4 318 23429edd True
# expect: b'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx303 5 318 7d96b710 True
# expect: bytearray(b'hi') 2 80 0754ba82 True
# expect: bytearray(b'hi') 3 37 4655d1ea True
# expect: bytearray(b'hi') 4 46 61908551 True
# expect: bytearray(b'hi') 5 24 0a53030f True
# expect: () 2 4 2c8078d9 True
# expect: () 3 4 7aa3631c True
# expect: () 4 4 4f8ea2af True
# expect: () 5 4 e71d7d13 True
# expect: (1,) 2 8 f4ffde6c True
# expect: (1,) 3 8 2f7eb6a4 True
# expect: (1,) 4 16 8d49ee71 True
# expect: (1,) 5 16 289f603d True
# expect: (1, 2) 2 10 0cc2f71c True
# expect: (1, 2) 3 10 18b7d799 True
# expect: (1, 2) 4 18 e48ad7a0 True
# expect: (1, 2) 5 18 092a536d True
# expect: (1, 2, 3) 2 12 56869c9a True
# expect: (1, 2, 3) 3 12 dc85fcae True
# expect: (1, 2, 3) 4 20 d19df3a9 True
# expect: (1, 2, 3) 5 20 af748d44 True
# expect: (1, 2, 3, 4) 2 15 1ffc0cd9 True
# expect: (1, 2, 3, 4) 3 15 e5d73e22 True
# expect: (1, 2, 3, 4) 4 23 80beae5a True
# expect: (1, 2, 3, 4) 5 23 49fa69e1 True
# expect: [] 2 6 2dfdacb2 True
# expect: [] 3 6 d34b2ff3 True
# expect: [] 4 5 57dcc90d True
# expect: [] 5 5 ea258a70 True
# expect: [1] 2 9 1146f46b True
# expect: [1] 3 9 464ac89d True
# expect: [1] 4 17 38b97910 True
# expect: [1] 5 17 e810acda True
# expect: [1, 2, [3]] 2 18 d8ccc886 True
# expect: [1, 2, [3]] 3 18 f0dfb23b True
# expect: [1, 2, [3]] 4 25 f345afec True
# expect: [1, 2, [3]] 5 25 1ca69055 True
# expect: {} 2 6 08d116be True
# expect: {} 3 6 72a75538 True
# expect: {} 4 5 9d1bcb3a True
# expect: {} 5 5 5c4d3e46 True
# expect: {'a': 1} 2 17 c745b903 True
# expect: {'a': 1} 3 17 9d9c0719 True
# expect: {'a': 1} 4 21 34a63eb0 True
# expect: {'a': 1} 5 21 75258b3f True
# expect: {'a': [1], 'b': {}} 2 33 b349bcd4 True
# expect: {'a': [1], 'b': {}} 3 33 3567b02c True
# expect: {'a': [1], 'b': {}} 4 31 ca78c76b True
# expect: {'a': [1], 'b': {}} 5 31 efc0bf32 True
# expect: set() 2 31 cc0c99ca True
# expect: set() 3 28 b329542c True
# expect: set() 4 5 e2f86f83 True
# expect: set() 5 5 d8d94d82 True
# expect: {1} 2 34 08b6c298 True
# expect: {1} 3 31 ad3bce02 True
# expect: {1} 4 18 8edd76ad True
# expect: {1} 5 18 b39242ac True
# expect: frozenset() 2 37 124bf34a True
# expect: frozenset() 3 34 31ee147b True
# expect: frozenset() 4 15 a2c4a5c9 True
# expect: frozenset() 5 15 27238ff3 True
# expect: frozenset({1}) 2 40 e15f021d True
# expect: frozenset({1}) 3 37 4b6d389c True
# expect: frozenset({1}) 4 17 264cdda3 True
# expect: frozenset({1}) 5 17 26f9fea6 True
# expect: 1j 2 50 de229403 True
# expect: 1j 3 47 23d25764 True
# expect: 1j 4 57 15083789 True
# expect: 1j 5 57 95655a65 True
# expect: slice(1, 2, 3) 2 36 46319ede True
# expect: slice(1, 2, 3) 3 33 910d9642 True
# expect: slice(1, 2, 3) 4 43 bed22257 True
# expect: slice(1, 2, 3) 5 43 b2daf808 True
# expect: range(0, 5) 2 37 4ec8504d True
# expect: range(0, 5) 3 33 d9702ea5 True
# expect: range(0, 5) 4 43 ad8a7b67 True
# expect: range(0, 5) 5 43 7c51c58b True
# expect: Ellipsis 2 27 fe9144f5 True
# expect: Ellipsis 3 24 082e85c6 True
# expect: Ellipsis 4 36 6a0540aa True
# expect: Ellipsis 5 36 f635d5d6 True
# expect: NotImplemented 2 33 9bd2d75a True
# expect: NotImplemented 3 30 e881faac True
# expect: NotImplemented 4 42 8f239679 True
# expect: NotImplemented 5 42 f4afab1f True
# expect: <class 'NoneType'> 2 30 672d797c True
# expect: <class 'NoneType'> 3 27 acde509a True
# expect: <class 'NoneType'> 4 37 5ca4a0e0 True
# expect: <class 'NoneType'> 5 37 e21c8ea2 True
# expect: <class 'int'> 2 23 0cb26ab1 True
# expect: <class 'int'> 3 19 8bb794cb True
# expect: <class 'int'> 4 31 170cc55b True
# expect: <class 'int'> 5 31 699c09fb True
# expect: <built-in function len> 2 22 6edca10e True
# expect: <built-in function len> 3 19 9678ea84 True
# expect: <built-in function len> 4 31 afd523a0 True
# expect: <built-in function len> 5 31 6f29886f True
# expect: <function f 2 17 4c87e20b True
# expect: <function f 3 17 1dbf95b7 True
# expect: <function f 4 29 9c3745c0 True
# expect: <function f 5 29 2fcd2dcf True
# expect: <class '__main__.A'> 2 17 61c1dcdf True
# expect: <class '__main__.A'> 3 17 f94f00eb True
# expect: <class '__main__.A'> 4 29 81067559 True
# expect: <class '__main__.A'> 5 29 6300c743 True
# expect: <class '__main__.Out.In'> 2 57 96e2a693 True
# expect: <class '__main__.Out.In'> 3 54 5621be47 True
# expect: <class '__main__.Out.In'> 4 34 e6b5d497 True
# expect: <class '__main__.Out.In'> 5 34 4fd9c90f True
# expect: <Color.RED: 1> 2 29 555f5089 True
# expect: <Color.RED: 1> 3 29 4384abbb True
# expect: <Color.RED: 1> 4 39 e475b3df True
# expect: <Color.RED: 1> 5 39 3b211d23 True
# expect: P(x=1, y=[2]) 2 51 8ed84a42 True
# expect: P(x=1, y=[2]) 3 51 906ada96 True
# expect: P(x=1, y=[2]) 4 52 dab377de True
# expect: P(x=1, y=[2]) 5 52 217e2bb5 True
# expect: NT(a=1, b=2) 2 28 df667bc2 True
# expect: NT(a=1, b=2) 3 28 54b3717a True
# expect: NT(a=1, b=2) 4 38 cfaa7460 True
# expect: NT(a=1, b=2) 5 38 b2dc6e59 True
# expect: OrderedDict({'a': 1}) 2 45 a3a081f6 True
# expect: OrderedDict({'a': 1}) 3 45 e74d8046 True
# expect: OrderedDict({'a': 1}) 4 52 0fc88370 True
# expect: OrderedDict({'a': 1}) 5 52 f399db34 True
# expect: deque([1, 2], maxlen=5) 2 39 2ef26eda True
# expect: deque([1, 2], maxlen=5) 3 39 3390e77a True
# expect: deque([1, 2], maxlen=5) 4 49 90c72f26 True
# expect: deque([1, 2], maxlen=5) 5 49 c830ccc7 True
# expect: Counter({'a': 2, 'b': 1}) 2 57 1503dbc3 True
# expect: Counter({'a': 2, 'b': 1}) 3 57 ba89af03 True
# expect: Counter({'a': 2, 'b': 1}) 4 58 ef1faa5b True
# expect: Counter({'a': 2, 'b': 1}) 5 58 47fbbbe2 True
# expect: defaultdict(<class 'list'>, {1: [2]}) 2 65 e3a11674 True
# expect: defaultdict(<class 'list'>, {1: [2]}) 3 62 0f9aa947 True
# expect: defaultdict(<class 'list'>, {1: [2]}) 4 74 aceb1621 True
# expect: defaultdict(<class 'list'>, {1: [2]}) 5 74 8ec3b868 True
# expect: functools.partial(<class 'int'>, base=2) 2 76 fadfe891 True
# expect: functools.partial(<class 'int'>, base=2) 3 72 bbfc691c True
# expect: functools.partial(<class 'int'>, base=2) 4 79 fee7eb19 True
# expect: functools.partial(<class 'int'>, base=2) 5 79 3faad296 True
# expect: ValueError('x', 1) 2 44 637c046a True
# expect: ValueError('x', 1) 3 42 6a3e5094 True
# expect: ValueError('x', 1) 4 48 a3573e65 True
# expect: ValueError('x', 1) 5 48 89704d54 True
# expect: datetime.date(2020, 1, 2) 2 75 ac918c4c True
# expect: datetime.date(2020, 1, 2) 3 34 fb51ad7e True
# expect: datetime.date(2020, 1, 2) 4 43 6d9e570c True
# expect: datetime.date(2020, 1, 2) 5 43 83b62af6 True
# expect: datetime.timedelta(days=1, seconds=2, microseconds=3) 2 37 71661d15 True
# expect: datetime.timedelta(days=1, seconds=2, microseconds=3) 3 37 ff13401e True
# expect: datetime.timedelta(days=1, seconds=2, microseconds=3) 4 47 371e2526 True
# expect: datetime.timedelta(days=1, seconds=2, microseconds=3) 5 47 f073bb87 True
# expect: <__main__.A object 2 36 c334a956 True
# expect: <__main__.A object 3 36 66953ad2 True
# expect: <__main__.A object 4 42 afa887b7 True
# expect: <__main__.A object 5 42 521cebbb True
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 113890 2 7256 f20abde9 True
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 113890 3 7256 dc369445 True
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 113890 4 7264 a1f72b14 True
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 113890 5 7264 f7b9f09a True
# expect: {0: '0', 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6', 7: 32780 2 40381 e437a41c True
# expect: {0: '0', 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6', 7: 32780 3 40381 ef6b9678 True
# expect: {0: '0', 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6', 7: 32780 4 23654 1dc6b2db True
# expect: {0: '0', 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6', 7: 32780 5 23654 55859e8b True
# expect: [1, 2] 2 27 3add8d5a True
# expect: [1, 2] 3 27 cc9c2c24 True
# expect: [1, 2] 4 38 9f280824 True
# expect: [1, 2] 5 38 36294f52 True
# expect: {'a': 1} 2 32 42102241 True
# expect: {'a': 1} 3 32 78b04f3a True
# expect: {'a': 1} 4 39 ce48a945 True
# expect: {'a': 1} 5 39 866f2240 True
# expect: 7 2 25 b227396e True
# expect: 7 3 25 e04997dd True
# expect: 7 4 35 c7636a27 True
# expect: 7 5 35 5986f3d8 True
# expect: <__main__.A object 2 53 2a1b9a32 True
# expect: <__main__.A object 3 53 dd50acc5 True
# expect: <__main__.A object 4 56 ecd9303b True
# expect: <__main__.A object 5 56 661eca28 True
# ---
# Circles, state, errors, old pickles, persistent ids.
import collections, dataclasses, enum, io, pickle, sys
class A:
    def __init__(self,x): self.x=x
    def __eq__(self,o): return type(o) is type(self) and self.__dict__==o.__dict__
class S:
    __slots__=('a','b')
class G:
    def __getstate__(self): return {'v':1}
    def __setstate__(self,s): self.s=s
class R:
    def __reduce__(self): return (R.make,(3,))
    @staticmethod
    def make(n): r=R(); r.n=n; return r
class L(list): pass
class D(dict): pass
class N(int):
    def __getnewargs__(self): return (int(self),)
class Color(enum.Enum): RED=1
@dataclasses.dataclass
class P: x:int; y:list
NT=collections.namedtuple('NT','a b')
def f(): pass
class Out:
    class In: pass
l=[]; l.append(l); m=pickle.loads(pickle.dumps(l)); print(m[0] is m)
t=([],); t[0].append(t); m=pickle.loads(pickle.dumps(t)); print(m[0][0] is m)
a=A(1); a.me=a; m=pickle.loads(pickle.dumps(a)); print(m.me is m)
s=S(); s.a=1; m=pickle.loads(pickle.dumps(s)); print(m.a, hasattr(m,'b'))
print(pickle.loads(pickle.dumps(G())).s, pickle.loads(pickle.dumps(R())).n)
x=[1]; m=pickle.loads(pickle.dumps([x,x])); print(m[0] is m[1])
def tryit(g,*a):
    try: print(g(*a))
    except Exception as e: print(type(e).__name__, str(e).split(' at 0x')[0])
def loc():
    def g(): pass
    class C: pass
    return g,C
tryit(pickle.dumps,lambda: 1); tryit(pickle.dumps,loc()[0]); tryit(pickle.dumps,loc()[1]()); tryit(pickle.dumps,(i for i in [])); tryit(pickle.dumps, sys); tryit(pickle.dumps,__import__('threading').Lock())
tryit(pickle.loads,b''); tryit(pickle.loads,b'x'); tryit(pickle.loads,b'\x80\x04'); tryit(pickle.loads,b'\x80\x09.'); tryit(pickle.loads,b'K'); tryit(pickle.loads,b'\xff'); tryit(pickle.loads,'str'); tryit(pickle.loads,b'.'); tryit(pickle.loads,b'\x8c\x05ab')
tryit(pickle.loads,b"cos_nope\nx\n.")
tryit(pickle.dumps,1,9)
for old in (b"I5\n.",b"I01\n.",b"L5L\n.",b"F1.5\n.",b"S'ab'\np0\n.",b"Vab\\u00e9\np0\n.",b"(lp0\nI1\naI2\na.",b"(dp0\nS'a'\nI1\ns.",b"(I1\nI2\ntp0\n.",b"ccopy_reg\n_reconstructor\np0\n(c__main__\nA\np1\nc__builtin__\nobject\np2\nNtp3\nRp4\n(dp5\nVx\np6\nI5\nsb.",b"c__builtin__\nxrange\n(I3\ntR."):
    tryit(lambda: (lambda r: r.__dict__ if isinstance(r,A) else r)(pickle.loads(old)))
class PP(pickle.Pickler):
    def persistent_id(self,o): return 'id' if o is A else None
class UU(pickle.Unpickler):
    def persistent_load(self,i): return ('pers',i)
b=io.BytesIO(); PP(b).dump([A,1]); b.seek(0); print(UU(b).load())
b=io.BytesIO(); pickle.dump(1,b); pickle.dump(2,b); b.seek(0); print(pickle.load(b),pickle.load(b)); tryit(pickle.load,b)
class RO(pickle.Pickler):
    def reducer_override(self,o): return (int,('5',)) if isinstance(o,A) else NotImplemented
b=io.BytesIO(); RO(b).dump([A(1),2]); print(pickle.loads(b.getvalue()))
print(pickle.PicklingError, pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.UnpicklingError.__mro__[1])
# expect: True
# expect: True
# expect: True
# expect: 1 False
# expect: {'v': 1} 3
# expect: True
# expect: PicklingError Can't pickle <function <lambda>
# expect: AttributeError Can't pickle local object 'loc.<locals>.g'
# expect: AttributeError Can't pickle local object 'loc.<locals>.C'
# expect: TypeError cannot pickle 'generator' object
# expect: TypeError cannot pickle 'module' object
# expect: TypeError cannot pickle '_thread.lock' object
# expect: EOFError Ran out of input
# expect: UnpicklingError invalid load key, 'x'.
# expect: EOFError Ran out of input
# expect: ValueError unsupported pickle protocol: 9
# expect: UnpicklingError pickle data was truncated
# expect: UnpicklingError invalid load key, '\xff'.
# expect: TypeError a bytes-like object is required, not 'str'
# expect: UnpicklingError unpickling stack underflow
# expect: UnpicklingError pickle data was truncated
# expect: ModuleNotFoundError No module named 'os_nope'
# expect: ValueError pickle protocol must be <= 5
# expect: 5
# expect: True
# expect: 5
# expect: 1.5
# expect: ab
# expect: abé
# expect: [1, 2]
# expect: {'a': 1}
# expect: (1, 2)
# expect: {'x': 5}
# expect: range(0, 3)
# expect: [('pers', 'id'), 1]
# expect: 1 2
# expect: EOFError Ran out of input
# expect: [5, 2]
# expect: <class '_pickle.PicklingError'> 5 4 <class '_pickle.PickleError'>
# ---
# Methods of objects.
import pickle


class Greeter:
    def __init__(self, name):
        self.name = name

    def greet(self):
        return f"I am {self.name}"


copy = pickle.loads(pickle.dumps(Greeter("Ann").greet))
print(copy(), copy.__self__.name, copy.__reduce__()[1][1])  # expect: I am Ann Ann greet
# ---
# Protocols 0 and 1: lines of text.
import copyreg
import io
import pickle


class Point:
    def __init__(self, x):
        self.x = x


class Tally(dict):
    pass


class Slotted:
    __slots__ = "a"


values = [1, 2.5, "a\n\\é😀", (), (1,), {"a": None}, True, 2**40, b"x\xff", {1}, len, Point, [[]], -3, 1e300]
print(pickle.dumps(values[:10], 0)[:60])  # expect: b'(lp0\nI1\naF2.5\naVa\\u000a\\u005c\xe9\\U0001f600\np1\na(ta(I1\ntp2\na(dp'
print(pickle.dumps([1, "b", 2**40, False, 0.5], 1))  # expect: b']q\x00(K\x01X\x01\x00\x00\x00bq\x01L1099511627776L\nI00\nG?\xe0\x00\x00\x00\x00\x00\x00e.'
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    again = pickle.loads(pickle.dumps(values, protocol))
    tally = Tally(a=1)
    tally.note = [tally]
    copied = pickle.loads(pickle.dumps(tally, protocol))
    print(again == values, pickle.loads(pickle.dumps(Point(3), protocol)).x, copied, copied.note[0] is copied)
    # expect: True 3 {'a': 1} True
    # expect: True 3 {'a': 1} True
    # expect: True 3 {'a': 1} True
    # expect: True 3 {'a': 1} True
    # expect: True 3 {'a': 1} True
    # expect: True 3 {'a': 1} True
loop = [1]
loop.append((loop, loop))
again = pickle.loads(pickle.dumps(loop, 0))
print(again[1][0] is again, again[1][1] is again)  # expect: True True
print(pickle.dumps(Point(3), 0))  # expect: b'ccopy_reg\n_reconstructor\np0\n(c__main__\nPoint\np1\nc__builtin__\nobject\np2\nNtp3\nRp4\n(dp5\nVx\np6\nI3\nsb.'
for refused in Slotted(), iter(zip()), (x for x in ()), memoryview(b"x"):
    try:
        print(type(pickle.dumps(refused, 0)))
    except TypeError as e:
        print(e)
    # expect: a class that defines __slots__ without defining __getstate__ cannot be pickled
    # expect: <class 'bytes'>
    # expect: cannot pickle 'generator' object
    # expect: cannot pickle 'memoryview' object
for refused in memoryview(b"x"), compile("1", "", "eval"), io.StringIO, io.TextIOWrapper(io.BytesIO()):
    try:
        print(type(pickle.dumps(refused)))
    except TypeError as e:
        print(e)
    # expect: cannot pickle memoryview objects
    # expect: cannot pickle code objects
    # expect: <class 'bytes'>
    # expect: cannot pickle 'TextIOWrapper' instances


class ById(pickle.Pickler):
    def persistent_id(self, obj):
        return {"first": "1", "bad": "é"}.get(obj) if isinstance(obj, str) else None


class Found(pickle.Unpickler):
    def persistent_load(self, pid):
        return "found", pid


out = io.BytesIO()
ById(out, 0).dump(["first", "x"])
print(out.getvalue(), Found(io.BytesIO(out.getvalue())).load())  # expect: b'(lp0\nP1\naVx\np1\na.' [('found', '1'), 'x']
try:
    ById(out, 0).dump("bad")
except pickle.PicklingError as e:
    print(e)  # expect: persistent IDs in protocol 0 must be ASCII strings
for data in b"cos\nnope\n.", b"I12x\n.":
    try:
        pickle.loads(data)
    except (AttributeError, ValueError) as e:
        print(str(e)[:30])
    # expect: Can't get attribute 'nope' on 
    # expect: could not convert string to in
# ---
# Methods of built-in types are known by where they are found.
import copy
import pickle
import types

print([].append.__reduce__() == (getattr, ([], "append")), str.join.__reduce__() == (getattr, (str, "join")), len.__reduce__())  # expect: True True len
for protocol in range(6):
    assert pickle.loads(pickle.dumps(str.upper, protocol)) is str.upper
print(pickle.loads(pickle.dumps([3, 4].index))(4), pickle.loads(pickle.dumps(dict.fromkeys))("a"), pickle.loads(pickle.dumps(object.__init__)))  # expect: 1 {'a': None} <slot wrapper '__init__' of 'object' objects>


def cell():
    x = 1
    return (lambda: x).__closure__[0]


for odd in (types.MappingProxyType({}), cell()):
    for f in (copy.copy, pickle.dumps):
        try:
            f(odd)
        except TypeError as e:
            print(e)
# expect: cannot pickle 'mappingproxy' object
# expect: cannot pickle 'mappingproxy' object
# expect: cannot pickle 'cell' object
# expect: cannot pickle 'cell' object
try:
    b"%5.1f" % "x"
except TypeError as e:
    print(e)  # expect: float argument required, not str


class Stuck:
    def __iter__(self):
        return self

    __next__ = None


try:
    list(Stuck())
except TypeError as e:
    print(e)  # expect: 'NoneType' object is not callable
