# requires-module: numpy 1
# The streams of NumPy.
import numpy as np
np.random.seed(42)
print(np.random.rand(3), np.random.randn(5), np.random.randint(0,100,10), np.random.random())  # expect: [0.37454012 0.95071431 0.73199394] [-1.11188012  0.31890218  0.27904129  1.01051528 -0.58087813] [20 32 75 57 21 88 48 90 58 41] 0.04666566321361543
print(np.random.uniform(-1,1,3), np.random.normal(2,3,(2,2)), np.random.permutation(10))  # expect: [ 0.94751104 -0.53445732 -0.81878713] [[ 0.42449058 -2.42898908]
# expect:  [ 6.46094287  1.92663447]] [8 7 5 3 1 0 9 6 2 4]
x=np.arange(8); np.random.shuffle(x); print(x)  # expect: [2 3 4 7 0 6 1 5]
print(np.random.choice(5,3), np.random.choice([1,2,3],2,replace=False), np.random.choice(4,6,p=[.1,.2,.3,.4]), np.random.choice(10,4,replace=False,p=np.ones(10)/10))  # expect: [3 3 3] [1 2] [2 0 3 1 3 2] [5 1 9 7]
print(np.random.randint(5), np.random.randint(0,2**40,3), np.random.randint(0,255,5,dtype=np.uint8), np.random.exponential(2.0,3))  # expect: 1 [867131680701 977525537037 407686345519] [ 14  45 152  83 199] [1.6900062  1.47141746 6.49722854]
print(np.random.permutation(np.arange(6).reshape(3,2)))  # expect: [[4 5]
# expect:  [2 3]
# expect:  [0 1]]
np.random.seed([1,2,3]); print(np.random.rand(2))  # expect: [0.60986127 0.88669704]
rs=np.random.RandomState(7); print(rs.rand(2), rs.randn(), rs.randint(3,9))  # expect: [0.07630829 0.77991879] 1.690525703800356 7
g=np.random.default_rng(42)
print(g.random(3), g.integers(0,10,8), g.standard_normal(4), g.normal(1,2,3), g.uniform(2,3,2), g.choice(5,3), g.choice(100,5,replace=False), g.permutation(7))  # expect: [0.77395605 0.43887844 0.85859792] [0 6 2 0 5 9 7 7] [-0.31624259 -0.01680116 -0.85304393  0.87939797] [2.55558387 1.1320614  3.25448241] [2.4434142  2.22723872] [0 2 4] [83 63 81 27  6] [2 6 0 3 4 5 1]
x=np.arange(9); g.shuffle(x); print(x, g.random(), g.integers(3), g.integers(0,2**50,2), g.integers(0,200,4,dtype=np.uint8), g.choice(20000,1000,replace=False)[:5], g.choice(3,5,p=[.2,.3,.5]))  # expect: [6 3 7 2 8 5 1 4 0] 0.96750973243421 1 [417100548513604 528672844172844] [ 57  64 162 135] [12824   203  6339 12179 17591] [2 0 0 2 2]
print(g.standard_normal(200000).sum(), np.random.default_rng(12345678901234567890).random(2), np.random.default_rng([1,2,3,4,5]).random())  # expect: -155.174498290897 [0.00422488 0.652344  ] 0.516890162668878
print(np.random.SeedSequence(5).spawn(2)[1].generate_state(3), g.bit_generator.state)  # expect: [3767054407 1612269649 2989055289] {'bit_generator': 'PCG64', 'state': {'state': 133340866379773619407338134777953619440, 'inc': 332724090758049132448979897138935081983}, 'has_uint32': 1, 'uinteger': 897895806}
m=np.arange(12).reshape(4,3); g.shuffle(m); print(m); print(g.permutation(m,axis=1))  # expect: [[ 3  4  5]
# expect:  [ 9 10 11]
# expect:  [ 0  1  2]
# expect:  [ 6  7  8]]
# expect: [[ 5  3  4]
# expect:  [11  9 10]
# expect:  [ 2  0  1]
# expect:  [ 8  6  7]]
