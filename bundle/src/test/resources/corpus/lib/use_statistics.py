# Averages and spread.
import statistics as st

data = [1, 3, 3, 6, 7, 8, 9]
print(st.mean(data), st.fmean(data), st.median(data), st.mode(data), st.multimode("aabbc"))  # expect: 5.285714285714286 5.285714285714286 6 3 ['a', 'b']
print(st.variance(data), st.pvariance(data), st.stdev(data), st.pstdev(data))  # expect: 8.904761904761905 7.63265306122449 2.984084768360628 2.762725657973388
print(st.mean([1, 2, 3]), st.mean([1.5, 2.5]), st.mean([1, 2]), st.mean([1e20, 1, -1e20]))  # expect: 2 2.0 1.5 0.3333333333333333
print(st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), st.median([1, 2, 3, 4]), st.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]))  # expect: 2 3 2.5 3.7
print(st.quantiles(data), st.quantiles(data, n=10, method="inclusive"))  # expect: [3.0, 6.0, 8.0] [2.2, 3.0, 3.0, 4.2, 6.0, 6.6, 7.2, 7.8, 8.4]
print(st.geometric_mean([54, 24, 36]), st.harmonic_mean([40, 60]), st.harmonic_mean([5, 10], weights=[1, 3]))  # expect: 36.000000000000014 48.0 8.0
print(st.correlation([1, 2, 3], [3, 5, 4]), st.covariance([1, 2, 3], [3, 5, 4]), st.linear_regression([1, 2, 3], [3, 5, 8]))  # expect: 0.5 0.5 LinearRegression(slope=2.5, intercept=0.33333333333333304)
n = st.NormalDist(100, 15)
print(n, n.cdf(120), n.pdf(100), n.inv_cdf(0.9), n.zscore(130), n + 5, n * 2, n.overlap(st.NormalDist(110, 15)))  # expect: NormalDist(mu=100.0, sigma=15.0) 0.9087887802741321 0.02659615202676218 119.22327348316901 2.0 NormalDist(mu=105.0, sigma=15.0) NormalDist(mu=200.0, sigma=30.0) 0.7388826803635273
errors = []
for action in (
    lambda: st.mean([]),
    lambda: st.median([]),
    lambda: st.stdev([1]),
    lambda: st.mode([]),
    lambda: st.harmonic_mean([-1]),
    lambda: st.correlation([1, 1], [1, 2]),
    lambda: st.NormalDist(0, -1),
):
    try:
        action()
    except st.StatisticsError as error:
        errors.append(str(error))
print("\n".join(errors))  # expect: mean requires at least one data point
# expect: no median for empty data
# expect: stdev requires at least two data points
# expect: no mode for empty data
# expect: harmonic mean does not support negative values
# expect: at least one of the inputs is constant
# expect: sigma must be non-negative
