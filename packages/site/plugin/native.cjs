// Docusaurus loads the config and the plugin through jiti, which turns import() into require() and loads files afresh.
// It leaves .cjs files alone: here import() is Node's own, so that ESM packages load, and what is kept stays.
const kept = new Map()

module.exports = {
  nativeImport: (specifier) => import(specifier),
  once(key, make) {
    if (!kept.has(key)) kept.set(key, make())
    return kept.get(key)
  },
}
