// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace tonada::test {

/** A network computed elsewhere in double precision: tests/data/golden/nn, whose manifest says what each
 *  array is. A missing file throws. */
class GoldenNetwork
{
public:
    /** `name`: one of the manifest's "tiny" networks. */
    explicit GoldenNetwork(const std::string& name);

    [[nodiscard]] bool has(const std::string& key) const;
    /** An array as float, flattened row-major, and as a matrix of `columns` such arrays (a batch of
     *  examples). */
    [[nodiscard]] Eigen::VectorXf tensor(const std::string& key) const;
    [[nodiscard]] Eigen::MatrixXf batch(const std::string& key) const;
    /** Ten times what honest float32 rounding does to this array. */
    [[nodiscard]] float tolerance(const std::string& key) const;
    [[nodiscard]] std::vector<double> losses(const std::string& learningRate) const;

private:
    nlohmann::json m_entry;
    std::vector<double> m_values;
};

/** The whole manifest. */
[[nodiscard]] nlohmann::json goldenNetworkManifest();
/** The manifest's entry of that name among its "full" networks. */
[[nodiscard]] nlohmann::json fullGoldenNetwork(const std::string& name);
/** `count` numbers by the manifest's hash rule. */
[[nodiscard]] Eigen::VectorXf hashedNumbers(std::uint32_t seed, Eigen::Index count, float scale);

} // namespace tonada::test
