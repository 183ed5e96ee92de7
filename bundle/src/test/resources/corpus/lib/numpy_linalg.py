# requires-module: numpy 1
# Linear algebra.
import numpy as np
a=np.array([[4.0,1,2],[1,3,0],[2,0,5]]); b=np.array([1.0,2,3])
print(np.linalg.solve(a,b), np.linalg.inv(a), round(np.linalg.det(a), 9), np.linalg.slogdet(a)[0], round(np.linalg.det([[1,2],[3,4]]), 9))
w,v=np.linalg.eigh(a); print(w, np.allclose(v@np.diag(w)@v.T,a), np.linalg.eigvalsh(a))
m=np.arange(12.0).reshape(4,3)+np.eye(4,3)
u,s,vt=np.linalg.svd(m); print(s,u.shape,vt.shape, np.allclose(u[:,:3]*s@vt,m), np.linalg.svd(m,compute_uv=False), np.linalg.svd(m,full_matrices=False)[0].shape)
q,r=np.linalg.qr(m); print(q.shape,r.shape,np.allclose(q@r,m), np.linalg.qr(m,'complete')[0].shape, np.abs(r).round(6))
print(np.linalg.cholesky(a), np.linalg.matrix_rank(m), round(np.linalg.cond(a), 9), np.linalg.pinv(m).round(8), np.linalg.matrix_power([[1,1],[1,0]],10), np.linalg.matrix_power(a,-2).round(8))
print([np.round(x, 9) for x in (np.linalg.norm([3,4]), np.linalg.norm(m), np.linalg.norm(m,1), np.linalg.norm(m,2), np.linalg.norm(m,np.inf), np.linalg.norm(m,axis=1), np.linalg.norm([1,2,3],3), np.linalg.norm(m,'nuc'), np.linalg.norm([1,-5],np.inf))])
x,res,rank,sv=np.linalg.lstsq(m,np.arange(4.0),rcond=None); print(x.round(8),res.round(8),rank,sv.round(8))
print(np.linalg.solve(np.array([a,2*a]),np.array([b,b]).reshape(2,3,1))[...,0], np.linalg.inv(np.array([a,a*2])).shape, np.linalg.det(np.array([a,a*2])))
print(np.polyfit([0,1,2,3],[1,3,7,13],2).round(6), np.linalg.multi_dot([a,a,b]))
for f in (lambda: np.linalg.inv(np.zeros((2,2))), lambda: np.linalg.inv(m), lambda: np.linalg.solve(a,[1,2]), lambda: np.linalg.det([1]), lambda: np.linalg.cholesky(-a), lambda: np.linalg.norm(m, 'x'), lambda: np.linalg.solve([[1,1],[1,1]],[1,2])):
    try: f()
    except Exception as e: print(type(e).__name__, e)
