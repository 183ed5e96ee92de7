# requires-module: numpy 1
# The streams of NumPy.
import numpy as np
np.random.seed(42)
print(np.random.rand(3), np.random.randn(5), np.random.randint(0,100,10), np.random.random())
print(np.random.uniform(-1,1,3), np.random.normal(2,3,(2,2)), np.random.permutation(10))
x=np.arange(8); np.random.shuffle(x); print(x)
print(np.random.choice(5,3), np.random.choice([1,2,3],2,replace=False), np.random.choice(4,6,p=[.1,.2,.3,.4]), np.random.choice(10,4,replace=False,p=np.ones(10)/10))
print(np.random.randint(5), np.random.randint(0,2**40,3), np.random.randint(0,255,5,dtype=np.uint8), np.random.exponential(2.0,3))
print(np.random.permutation(np.arange(6).reshape(3,2)))
np.random.seed([1,2,3]); print(np.random.rand(2))
rs=np.random.RandomState(7); print(rs.rand(2), rs.randn(), rs.randint(3,9))
g=np.random.default_rng(42)
print(g.random(3), g.integers(0,10,8), g.standard_normal(4), g.normal(1,2,3), g.uniform(2,3,2), g.choice(5,3), g.choice(100,5,replace=False), g.permutation(7))
x=np.arange(9); g.shuffle(x); print(x, g.random(), g.integers(3), g.integers(0,2**50,2), g.integers(0,200,4,dtype=np.uint8), g.choice(20000,1000,replace=False)[:5], g.choice(3,5,p=[.2,.3,.5]))
print(g.standard_normal(200000).sum(), np.random.default_rng(12345678901234567890).random(2), np.random.default_rng([1,2,3,4,5]).random())
print(np.random.SeedSequence(5).spawn(2)[1].generate_state(3), g.bit_generator.state)
m=np.arange(12).reshape(4,3); g.shuffle(m); print(m); print(g.permutation(m,axis=1))
