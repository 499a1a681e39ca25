/** Every action that a workflow may use, by commit. A newer one comes as a pull request that changes both places. */
export const ACTION_PINS: Readonly<Record<string, string>> = {
  'actions/attest-build-provenance': '4d101475d8b20a2381f78447822ac1eab6504dd8 # v4.2.2',
  'actions/cache/restore': '55cc8345863c7cc4c66a329aec7e433d2d1c52a9 # v6.1.0',
  'actions/cache/save': '55cc8345863c7cc4c66a329aec7e433d2d1c52a9 # v6.1.0',
  'actions/checkout': '3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  'actions/configure-pages': '45bfe0192ca1faeb007ade9deae92b16b8254a0d # v6.0.0',
  'actions/dependency-review-action': 'a1d282b36b6f3519aa1f3fc636f609c47dddb294 # v5.0.0',
  'actions/deploy-pages': 'cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0',
  'actions/download-artifact': '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1',
  'actions/setup-node': '820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
  'actions/upload-artifact': '043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1',
  'actions/upload-pages-artifact': 'fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0',
}

/** Every job that may do more than read the contents, with all that it may. */
export const RIGHTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'comment.yml comment': { contents: 'read', actions: 'read', 'pull-requests': 'write' },
  'daily.yml due': { contents: 'read', pages: 'read' },
  'daily.yml publish': { contents: 'read', pages: 'write', 'id-token': 'write', attestations: 'write' },
  'publish.yml build': { contents: 'read', pages: 'read' },
  'publish.yml deploy': { pages: 'write', 'id-token': 'write' },
  'publish.yml attest': { contents: 'read', 'id-token': 'write', attestations: 'write' },
  'release.yml publish': { contents: 'read', pages: 'write', 'id-token': 'write', attestations: 'write' },
  'release.yml release': { contents: 'write' },
  'weekly.yml report': { contents: 'read', issues: 'write' },
  'weekly.yml reviews': { contents: 'read', issues: 'write' },
}
