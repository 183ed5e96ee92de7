# requires-module: numpy 1
# Linear algebra.
import numpy as np
a=np.array([[4.0,1,2],[1,3,0],[2,0,5]]); b=np.array([1.0,2,3])
print(np.linalg.solve(a,b), np.linalg.inv(a), round(np.linalg.det(a), 9), np.linalg.slogdet(a)[0], round(np.linalg.det([[1,2],[3,4]]), 9))  # expect: [-0.30232558  0.76744186  0.72093023] [[ 0.34883721 -0.11627907 -0.13953488]
# expect:  [-0.11627907  0.37209302  0.04651163]
# expect:  [-0.13953488  0.04651163  0.25581395]] 43.0 1.0 -2.0
w,v=np.linalg.eigh(a); print(w, np.allclose(v@np.diag(w)@v.T,a), np.linalg.eigvalsh(a))  # expect: [1.85489731 3.4760236  6.66907909] True [1.85489731 3.4760236  6.66907909]
m=np.arange(12.0).reshape(4,3)+np.eye(4,3)
u,s,vt=np.linalg.svd(m); print(s,u.shape,vt.shape, np.allclose(u[:,:3]*s@vt,m), np.linalg.svd(m,compute_uv=False), np.linalg.svd(m,full_matrices=False)[0].shape)  # expect: [23.03852183  1.10747998  1.        ] (4, 4) (3, 3) True [23.03852183  1.10747998  1.        ] (4, 3)
q,r=np.linalg.qr(m); print(q.shape,r.shape,np.allclose(q@r,m), np.linalg.qr(m,'complete')[0].shape, np.abs(r).round(6))  # expect: (4, 3) (3, 3) True (4, 4) [[11.269428 13.132876 15.085061]
# expect:  [ 0.        1.58983   1.188658]
# expect:  [ 0.        0.        1.424092]]
print(np.linalg.cholesky(a), np.linalg.matrix_rank(m), round(np.linalg.cond(a), 9), np.linalg.pinv(m).round(8), np.linalg.matrix_power([[1,1],[1,0]],10), np.linalg.matrix_power(a,-2).round(8))  # expect: [[ 2.          0.          0.        ]
# expect:  [ 0.5         1.6583124   0.        ]
# expect:  [ 1.         -0.30151134  1.97714211]] 3 3.595389921 [[-0.09677419 -0.6374808  -0.1781874   0.453149  ]
# expect:  [-0.35483871  0.64669739 -0.35176651  0.05837174]
# expect:  [ 0.38709677 -0.06912442  0.47465438 -0.33640553]] [[89 55]
# expect:  [55 34]] [[ 0.1546782  -0.09031909 -0.08977826]
# expect:  [-0.09031909  0.15413737  0.04542996]
# expect:  [-0.08977826  0.04542996  0.08707409]]
print([np.round(x, 9) for x in (np.linalg.norm([3,4]), np.linalg.norm(m), np.linalg.norm(m,1), np.linalg.norm(m,2), np.linalg.norm(m,np.inf), np.linalg.norm(m,axis=1), np.linalg.norm([1,2,3],3), np.linalg.norm(m,'nuc'), np.linalg.norm([1,-5],np.inf))])  # expect: [5.0, 23.086792761, 27.0, 23.03852183, 30.0, array([ 2.44948974,  7.68114575, 12.88409873, 17.3781472 ]), 3.301927249, 25.146001808, 5.0]
x,res,rank,sv=np.linalg.lstsq(m,np.arange(4.0),rcond=None); print(x.round(8),res.round(8),rank,sv.round(8))  # expect: [ 0.3655914   0.11827957 -0.12903226] [0.07526882] 3 [23.03852183  1.10747998  1.        ]
print(np.linalg.solve(np.array([a,2*a]),np.array([b,b]).reshape(2,3,1))[...,0], np.linalg.inv(np.array([a,a*2])).shape, np.linalg.det(np.array([a,a*2])))  # expect: [[-0.30232558  0.76744186  0.72093023]
# expect:  [-0.15116279  0.38372093  0.36046512]] (2, 3, 3) [ 43. 344.]
print(np.polyfit([0,1,2,3],[1,3,7,13],2).round(6), np.linalg.multi_dot([a,a,b]))  # expect: [1. 1. 1.] [ 89.  33. 109.]
for f in (lambda: np.linalg.inv(np.zeros((2,2))), lambda: np.linalg.inv(m), lambda: np.linalg.solve(a,[1,2]), lambda: np.linalg.det([1]), lambda: np.linalg.cholesky(-a), lambda: np.linalg.norm(m, 'x'), lambda: np.linalg.solve([[1,1],[1,1]],[1,2])):
    try: f()
    except Exception as e: print(type(e).__name__, e)  # expect: LinAlgError Singular matrix
# expect: LinAlgError Last 2 dimensions of the array must be square
# expect: ValueError solve1: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),(m)->(m) (size 2 is different from 3)
# expect: LinAlgError 1-dimensional array given. Array must be at least two-dimensional
# expect: LinAlgError Matrix is not positive definite
# expect: ValueError Invalid norm order for matrices.
# expect: LinAlgError Singular matrix
