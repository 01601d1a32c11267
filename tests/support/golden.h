// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace tonada::test {

/** The golden numbers in tests/data/golden. A missing file or one of another size throws, so its test fails.
 */
[[nodiscard]] std::filesystem::path goldenPath(const std::string& file);
[[nodiscard]] const nlohmann::json& goldenManifest();

/** The "name" of each of a list of cases, and the case of a name. */
[[nodiscard]] std::vector<std::string> goldenNames(const nlohmann::json& cases);
[[nodiscard]] const nlohmann::json& goldenCase(const nlohmann::json& cases, const std::string& name);

/** An array as the manifest describes it: {"file", "shape", "dtype"}; float32 and float64. */
[[nodiscard]] std::vector<double> goldenArray(const nlohmann::json& entry);
/** One with two dimensions. */
[[nodiscard]] Eigen::MatrixXd goldenMatrix(const nlohmann::json& entry);
/** Audio. */
[[nodiscard]] std::vector<float> goldenAudio(const nlohmann::json& entry);

} // namespace tonada::test
